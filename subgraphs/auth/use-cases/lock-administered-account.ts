import type { Identity } from '#packages/identity/identity.ts';
import { type NotFound, notFound } from '#packages/user-errors/user-errors.ts';
import { escalationOver } from '../domain/privileges.ts';
import type { PrivilegeEscalation } from '../domain/refusals.ts';
import type { Tx } from '../store/database.ts';
import { readRights } from '../store/role-rights.ts';
import { type Account, lockAccount } from '../store/users.ts';

/** The account that somebody wants to act on, locked until the transaction ends, or why they may not. */
export async function lockAdministeredAccount(
  tx: Tx,
  caller: Identity,
  userId: string,
): Promise<Account | NotFound | PrivilegeEscalation> {
  const account = await lockAccount(tx, userId);
  if (!account) return notFound(['input', 'userId'], `account ${userId}`);
  return escalationOver(caller, account.roles, await readRights(tx), 'userId') ?? account;
}
