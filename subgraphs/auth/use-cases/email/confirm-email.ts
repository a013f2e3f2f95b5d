import type { Occurrence } from '#packages/outbox/event-content.ts';
import { refuse } from '#packages/refusals/refusal.ts';
import { isUniqueViolation } from '#packages/sql/unique-violation.ts';
import type { Dependencies } from '../../dependencies.ts';
import { userEmailChanged } from '../../publishes/user-events.ts';
import { deleteUnusedMessages } from '../../store/account-messages.ts';
import type { Tx } from '../../store/database.ts';
import { deleteSignInChallenges } from '../../store/sign-in-challenges.ts';
import { provenEmailIndex, updateAccount } from '../../store/users.ts';
import { recordUserEvent } from '../account/record-user-event.ts';
import { tellOwner } from '../account/tell-owner.ts';
import { type AcceptedToken, acceptToken } from '../messages/accept-token.ts';
import { revokeSessions } from '../sessions/revoke-sessions.ts';
import { proveEmail } from './prove-email.ts';

/** Proves the address a message was sent to, and makes it the account's if it was not. Of several claimants the first gets it. */
export async function confirmEmail({ database }: Dependencies, token: string, occurrence: Occurrence) {
  try {
    return await database.transact(async (tx) => {
      const accepted = await acceptToken(tx, token, ['VERIFY_EMAIL', 'CHANGE_EMAIL'], occurrence.at);
      if (!accepted) return refuse('invalid-token');
      const { account, message } = accepted;
      if (message.kind === 'CHANGE_EMAIL') await changeEmail(tx, accepted, occurrence);
      else await proveEmail(tx, account, occurrence);
      return { email: message.email };
    });
  } catch (error) {
    if (isUniqueViolation(error, provenEmailIndex)) return refuse('email-taken');
    throw error;
  }
}

/** Sessions end, and with them what somebody does who is signed in elsewhere while the account moves to another mailbox. */
async function changeEmail(tx: Tx, { account, message }: AcceptedToken, occurrence: Occurrence): Promise<void> {
  const { id: userId } = account;
  const { email, passwordHash } = message;
  await updateAccount(tx, userId, { email, passwordHash, emailVerifiedAt: occurrence.at });
  await deleteUnusedMessages(tx, userId);
  await deleteSignInChallenges(tx, userId);
  await revokeSessions(tx, { userId }, 'EMAIL_CHANGED', occurrence);
  await tellOwner(tx, account, { kind: 'EMAIL_CHANGED' }, occurrence);
  await recordUserEvent(tx, userId, userEmailChanged(userId), occurrence);
}
