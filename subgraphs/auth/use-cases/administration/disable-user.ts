import type { Identity } from '#packages/identity/identity.ts';
import type { Occurrence } from '#packages/outbox/event-content.ts';
import { isRefusal, refuse } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../../dependencies.ts';
import { userDisabled } from '../../publishes/user-events.ts';
import { deleteUnusedMessages } from '../../store/account-messages.ts';
import { deleteSignInChallenges } from '../../store/sign-in-challenges.ts';
import { updateAccount } from '../../store/users.ts';
import { recordUserEvent } from '../account/record-user-event.ts';
import { tellOwner } from '../account/tell-owner.ts';
import { revokeSessions } from '../sessions/revoke-sessions.ts';
import { isLastAdministrator } from './is-last-administrator.ts';
import { lockAdministered } from './lock-administered.ts';

/** Locks an account, also the caller's own: whoever suspects that theirs was taken over may do it at once. */
export function disableUser({ database }: Dependencies, caller: Identity, userId: string, occurrence: Occurrence) {
  return database.transact(async (tx) => {
    const user = await lockAdministered(tx, caller, userId);
    if (isRefusal(user) || user.disabledAt !== null) return user;
    if (await isLastAdministrator(tx, user)) return refuse('last-administrator');

    const disabledAt = occurrence.at;
    await updateAccount(tx, userId, { disabledAt });
    await deleteUnusedMessages(tx, userId);
    await deleteSignInChallenges(tx, userId);
    await revokeSessions(tx, { userId }, 'ACCOUNT_DISABLED', occurrence);
    await tellOwner(tx, user, { kind: 'ACCOUNT_DISABLED' }, occurrence);
    await recordUserEvent(tx, userId, userDisabled(userId), occurrence);
    return { ...user, disabledAt };
  });
}
