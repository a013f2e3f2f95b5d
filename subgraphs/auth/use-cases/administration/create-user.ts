import type { Identity, Role } from '#packages/identity/identity.ts';
import type { Occurrence } from '#packages/outbox/event-content.ts';
import { isRefusal } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../../dependencies.ts';
import { escalationOver } from '../../domain/privileges.ts';
import { findRights } from '../../store/role-rights.ts';
import { createAccount } from '../account/create-account.ts';
import { requestMessages } from '../messages/request-messages.ts';

export interface CreateUser {
  email: string;
  displayName: string | null;
  roles: Role[];
}

/**
 * Creates an account that its owner can use once they have answered the invitation. Who creates it vouches for the
 * address, so there is one invitation for each: no limit has to keep a mailbox from being filled.
 */
export function createUser(
  dependencies: Dependencies,
  caller: Identity,
  { email, displayName, roles }: CreateUser,
  occurrence: Occurrence,
) {
  return dependencies.database.transact(async (tx) => {
    const escalation = escalationOver(caller, roles, await findRights(tx));
    if (escalation) return escalation;
    const account = { email, emailVerified: true, passwordHash: null, displayName, roles };
    const user = await createAccount(tx, account, occurrence);
    if (isRefusal(user)) return user;
    await requestMessages(tx, dependencies, [{ userId: user.id, kind: 'INVITATION', email }], occurrence);
    return user;
  });
}
