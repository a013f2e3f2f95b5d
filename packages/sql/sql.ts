/**
 * A database session as the mechanisms need it: a Prisma client or transaction client fits.
 * Values are bound as `$1`, `$2`, …; cast them in the statement (`$1::uuid`).
 */
export interface Sql {
  $queryRawUnsafe<Rows = unknown>(statement: string, ...values: unknown[]): PromiseLike<Rows>;
  $executeRawUnsafe(statement: string, ...values: unknown[]): PromiseLike<number>;
}

/**
 * Runs work in one transaction: committed when it returns a value, rolled back when it returns a refusal or throws.
 * Deadlocks and the like are retried. Made by `createTransact`.
 */
export type Transact<Tx extends Sql> = <Result>(work: (tx: Tx) => Promise<Result>) => Promise<Result>;
