import type { Identity } from '#packages/identity/identity.ts';
import { withRetries } from '#packages/sql/retryable-errors.ts';
import { type NotFound, notFound } from '#packages/user-errors/user-errors.ts';
import type { Dependencies } from '../dependencies.ts';
import { escalationOver } from '../domain/privileges.ts';
import type { PrivilegeEscalation } from '../domain/refusals.ts';
import type { User } from '../domain/user.ts';
import type { Tx } from '../store/database.ts';
import { readRights } from '../store/role-rights.ts';
import { lockAccount, withoutSecrets } from '../store/users.ts';

/** Does something to an account of somebody else, which is locked meanwhile; or why the caller may not. */
export function administerAccount<Result>(
  { database }: Pick<Dependencies, 'database'>,
  caller: Identity,
  userId: string,
  work: (tx: Tx, user: User) => Promise<Result>,
): Promise<Result | NotFound | PrivilegeEscalation> {
  return withRetries(() =>
    database.transact(async (tx) => {
      const account = await lockAccount(tx, userId);
      if (!account) return notFound(['input', 'userId'], `account ${userId}`);
      const escalation = escalationOver(caller, account.roles, await readRights(tx), 'userId');
      return escalation ?? work(tx, withoutSecrets(account));
    }),
  );
}
