import { foldText } from '#packages/text/fold-text.ts';
import type { User } from '../domain/user.ts';
import type { Tx } from './database.ts';

/** An account with what is needed to let somebody in. */
export interface Account extends User {
  /** Null when the account cannot be signed in to with a password. */
  passwordHash: string | null;
  /** Sealed; in force when `secondFactorAt` is set. */
  totpSecret: Uint8Array<ArrayBuffer> | null;
  /** Time step of the last one-time code that was accepted. */
  totpStep: bigint | null;
}

/** Decides that an address is proven by one account only. */
export const provenEmailIndex = 'user_account_proven_email_key';

/** What only the store knows of an account. */
const internal = { version: true, nameKey: true } as const;

/** Never leaves the store with a `User`. */
export const secrets = { ...internal, passwordHash: true, totpSecret: true, totpStep: true } as const;

/** What an account is found by when its name changes. */
const keysOf = ({ displayName }: { displayName?: string | null }) =>
  displayName === undefined ? {} : { nameKey: displayName === null ? null : foldText(displayName) };

/** Most accounts of one address that a sign-in looks at. */
const mostClaimants = 100;

export type NewAccount = Pick<
  Account,
  'id' | 'email' | 'emailVerifiedAt' | 'passwordHash' | 'displayName' | 'roles' | 'createdAt'
>;

/** Null when the address is to be proved and another account has, also one whose transaction has yet to commit: it is waited for. */
export async function insertAccount(tx: Tx, account: NewAccount): Promise<User | null> {
  const [user] = await tx.user.createManyAndReturn({
    data: [{ ...account, ...keysOf(account) }],
    skipDuplicates: true,
    omit: secrets,
  });
  return user ?? null;
}

/**
 * The accounts that claim an address: the one that has proved it first, then the oldest.
 * @param email in lower case
 */
export function listClaimants(tx: Tx, email: string): Promise<Account[]> {
  return tx.user.findMany({
    where: { email, erasedAt: null },
    omit: internal,
    orderBy: [{ emailVerifiedAt: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
    take: mostClaimants,
  });
}

/** Null when there is none, or it was erased. */
export function findAccount(tx: Tx, id: string): Promise<Account | null> {
  return tx.user.findUnique({ where: { id, erasedAt: null }, omit: internal });
}

/** Locked until the transaction ends; null when there is none, or it was erased. */
export async function lockAccount(tx: Tx, id: string): Promise<Account | null> {
  await tx.$queryRaw`SELECT FROM user_account WHERE id = ${id}::uuid FOR UPDATE`;
  return findAccount(tx, id);
}

/** The account is locked. Throws a violation of `provenEmailIndex` when its address is to be proved and another account has. */
export async function updateAccount(
  tx: Tx,
  id: string,
  changes: Partial<Omit<Account, 'id' | 'createdAt'>>,
): Promise<void> {
  await tx.user.update({ where: { id }, data: { ...changes, ...keysOf(changes) }, select: { id: true } });
}

/** The accounts there are of those asked for, in no particular order. */
export function findUsers(tx: Tx, ids: readonly string[]): Promise<User[]> {
  return tx.user.findMany({ where: { id: { in: [...ids] } }, omit: secrets });
}

/** Counts an event about an account, whose row is locked by it until the transaction ends; the number of the event. */
export async function updateUserVersion(tx: Tx, id: string): Promise<number> {
  const { version } = await tx.user.update({
    where: { id },
    data: { version: { increment: 1 } },
    select: { version: true },
  });
  return version;
}

/** The same for some accounts, by their ids; without those that were erased. */
export async function updateUserVersions(tx: Tx, ids: readonly string[]): Promise<Map<string, number>> {
  const updated = await tx.user.updateManyAndReturn({
    where: { id: { in: [...ids] }, erasedAt: null },
    data: { version: { increment: 1 } },
    select: { id: true, version: true },
  });
  return new Map(updated.map(({ id, version }) => [id, version]));
}

/**
 * Notes that a session begins; false when the account was locked or deleted or got another password or a second factor
 * since it was read.
 */
export async function updateLastSignIn(
  tx: Tx,
  { id, passwordHash, secondFactorAt }: Account,
  now: Date,
): Promise<boolean> {
  const { count } = await tx.user.updateMany({
    where: { id, passwordHash, secondFactorAt, disabledAt: null, erasedAt: null },
    data: { lastSignedInAt: now },
  });
  return count === 1;
}

/** Replaces the hash of a password by one with other parameters, unless the password was changed meanwhile. */
export async function updatePasswordHash(
  tx: Tx,
  id: string,
  { from, to }: { from: string; to: string },
): Promise<void> {
  await tx.user.updateMany({ where: { id, passwordHash: from }, data: { passwordHash: to } });
}

export function withoutSecrets({ passwordHash: _hash, totpSecret: _secret, totpStep: _step, ...user }: Account): User {
  return user;
}
