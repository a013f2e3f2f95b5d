import type { User } from '../domain/user.ts';
import type { Tx } from './database.ts';

export interface Account extends User {
  /** Null when the account cannot be signed in to with a password. */
  passwordHash: string | null;
}

/** False when the e-mail address is taken, also by a transaction that has yet to commit: it is waited for. */
export async function insertUser(tx: Tx, account: Account): Promise<boolean> {
  const { count } = await tx.user.createMany({ data: [account], skipDuplicates: true });
  return count === 1;
}

/** @param email in lower case */
export function findAccount(tx: Tx, email: string): Promise<Account | null> {
  return tx.user.findUnique({ where: { email }, omit: { version: true } });
}

/** The accounts there are of those asked for, in no particular order. */
export function findUsers(tx: Tx, ids: readonly string[]): Promise<User[]> {
  return tx.$queryRaw<User[]>`
    SELECT id, email, display_name AS "displayName", roles::text[], created_at AS "createdAt"
    FROM user_account WHERE id = ANY (${ids}::uuid[])`;
}
