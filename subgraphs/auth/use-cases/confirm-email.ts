import { userEmailChangedV1 } from '#events/auth/user-email-changed.v1.ts';
import { withRetries } from '#packages/sql/retryable-errors.ts';
import { isUniqueViolation } from '#packages/sql/unique-violation.ts';
import type { Dependencies } from '../dependencies.ts';
import { type EmailTaken, emailTaken, type InvalidToken, invalidToken } from '../domain/refusals.ts';
import { forgetUnusedMessages } from '../store/account-messages.ts';
import type { Tx } from '../store/database.ts';
import { forgetSignInChallenges } from '../store/sign-in-challenges.ts';
import { provenEmailIndex, updateAccount } from '../store/users.ts';
import { type AcceptedToken, acceptToken } from './accept-token.ts';
import type { Circumstances } from './circumstances.ts';
import { proveEmail } from './prove-email.ts';
import { recordUserEvent } from './record-user-event.ts';
import { revokeSessions } from './revoke-sessions.ts';

export interface EmailConfirmed {
  __typename: 'EmailConfirmed';
  email: string;
}

/** Proves the address a message was sent to, and makes it the account's if it was not. Of several claimants the first gets it. */
export async function confirmEmail(
  { database }: Dependencies,
  token: string,
  circumstances: Circumstances,
): Promise<EmailConfirmed | InvalidToken | EmailTaken> {
  try {
    return await withRetries(() =>
      database.transact(async (tx) => {
        const accepted = await acceptToken(tx, token, ['VERIFY_EMAIL', 'CHANGE_EMAIL'], circumstances.now);
        if (!accepted) return invalidToken('token');
        const { account, message } = accepted;
        if (message.kind === 'CHANGE_EMAIL') await changeEmail(tx, accepted, circumstances);
        else await proveEmail(tx, account, circumstances);
        return { __typename: 'EmailConfirmed', email: message.email } as const;
      }),
    );
  } catch (error) {
    if (isUniqueViolation(error, provenEmailIndex)) return emailTaken('token');
    throw error;
  }
}

/** Sessions end, and with them what somebody does who is signed in elsewhere while the account moves to another mailbox. */
async function changeEmail(tx: Tx, { account, message }: AcceptedToken, circumstances: Circumstances): Promise<void> {
  const { id: userId } = account;
  const { email, passwordHash } = message;
  await updateAccount(tx, userId, { email, passwordHash, emailVerifiedAt: circumstances.now });
  await forgetUnusedMessages(tx, userId);
  await forgetSignInChallenges(tx, userId);
  await revokeSessions(tx, { userId }, 'EMAIL_CHANGED', circumstances);
  await recordUserEvent(tx, userEmailChangedV1, { userId }, circumstances);
}
