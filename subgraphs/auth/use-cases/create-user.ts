import type { z } from 'zod';
import type { Identity } from '#packages/identity/identity.ts';
import { withRetries } from '#packages/sql/retryable-errors.ts';
import type { Dependencies } from '../dependencies.ts';
import type { createUserInput } from '../domain/administration-input.ts';
import { escalationOver } from '../domain/privileges.ts';
import { type EmailTaken, emailTaken, type PrivilegeEscalation } from '../domain/refusals.ts';
import type { User } from '../domain/user.ts';
import { readRights } from '../store/role-rights.ts';
import type { Circumstances } from './circumstances.ts';
import { createAccount } from './create-account.ts';
import { requestMessages } from './request-messages.ts';

/**
 * Creates an account that its owner can use once they have answered the invitation. Who creates it vouches for the
 * address, so there is one invitation for each: no limit has to keep a mailbox from being filled.
 */
export function createUser(
  dependencies: Dependencies,
  caller: Identity,
  { email, displayName, roles }: z.infer<typeof createUserInput>,
  circumstances: Circumstances,
): Promise<User | EmailTaken | PrivilegeEscalation> {
  return withRetries(() =>
    dependencies.database.transact(async (tx) => {
      const escalation = escalationOver(caller, roles, await readRights(tx), 'roles');
      if (escalation) return escalation;
      const account = { email, emailVerified: true, passwordHash: null, displayName, roles };
      const user = await createAccount(tx, account, circumstances);
      if (!user) return emailTaken('email');
      await requestMessages(tx, dependencies, [{ userId: user.id, kind: 'INVITATION', email }], circumstances);
      return user;
    }),
  );
}
