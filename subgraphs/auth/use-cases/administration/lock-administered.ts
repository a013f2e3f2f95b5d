import type { Identity } from '#packages/identity/identity.ts';
import { type Refusal, refuse } from '#packages/refusals/refusal.ts';
import { escalationOver } from '../../domain/privileges.ts';
import type { User } from '../../domain/user.ts';
import type { Tx } from '../../store/database.ts';
import { findRights } from '../../store/role-rights.ts';
import { lockAccount, withoutSecrets } from '../../store/users.ts';

/** An account that the caller acts on, locked until the transaction ends; or why they may not. */
export async function lockAdministered(
  tx: Tx,
  caller: Identity,
  userId: string,
): Promise<User | Refusal<'unknown-account'> | Refusal<'privileged-account', { missing: string[] }>> {
  const account = await lockAccount(tx, userId);
  if (!account) return refuse('unknown-account');
  const escalation = escalationOver(caller, account.roles, await findRights(tx));
  if (escalation) return refuse('privileged-account', { missing: escalation.missing });
  return withoutSecrets(account);
}
