import { userDisabledV1 } from '#events/auth/user-disabled.v1.ts';
import type { Identity } from '#packages/identity/identity.ts';
import type { NotFound } from '#packages/user-errors/user-errors.ts';
import type { Dependencies } from '../dependencies.ts';
import { type LastAdministrator, lastAdministrator, type PrivilegeEscalation } from '../domain/refusals.ts';
import type { User } from '../domain/user.ts';
import { forgetUnusedMessages } from '../store/account-messages.ts';
import { forgetSignInChallenges } from '../store/sign-in-challenges.ts';
import { updateAccount } from '../store/users.ts';
import { administerAccount } from './administer-account.ts';
import type { Circumstances } from './circumstances.ts';
import { isLastAdministrator } from './is-last-administrator.ts';
import { recordUserEvent } from './record-user-event.ts';
import { revokeSessions } from './revoke-sessions.ts';

/** Locks an account, also the caller's own: whoever suspects that theirs was taken over may do it at once. */
export function disableUser(
  dependencies: Dependencies,
  caller: Identity,
  userId: string,
  circumstances: Circumstances,
): Promise<User | NotFound | PrivilegeEscalation | LastAdministrator> {
  return administerAccount(dependencies, caller, userId, async (tx, user) => {
    if (user.disabledAt !== null) return user;
    if (await isLastAdministrator(tx, user)) return lastAdministrator('userId');

    const disabledAt = circumstances.now;
    await updateAccount(tx, userId, { disabledAt });
    await forgetUnusedMessages(tx, userId);
    await forgetSignInChallenges(tx, userId);
    await revokeSessions(tx, { userId }, 'ACCOUNT_DISABLED', circumstances);
    await recordUserEvent(tx, userDisabledV1, { userId }, circumstances);
    return { ...user, disabledAt };
  });
}
