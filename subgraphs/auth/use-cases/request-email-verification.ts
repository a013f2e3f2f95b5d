import { withRetries } from '#packages/sql/retryable-errors.ts';
import type { Dependencies } from '../dependencies.ts';
import { type MessageRequested, messageRequested } from '../domain/account-messages.ts';
import type { TooManyAttempts } from '../domain/refusals.ts';
import { findAccount, lockAccount } from '../store/users.ts';
import type { Circumstances } from './circumstances.ts';
import { countMessage } from './count-message.ts';
import { requestMessages } from './request-messages.ts';

/** Sends the caller a message that proves their address, unless they have proved it. */
export async function requestEmailVerification(
  dependencies: Dependencies,
  userId: string,
  circumstances: Circumstances,
): Promise<MessageRequested | TooManyAttempts> {
  const caller = await findAccount(dependencies.database.prisma, userId);
  if (caller?.emailVerifiedAt === null) {
    const counted = await countMessage(dependencies, caller.email, circumstances.client.clientAddress);
    if ('__typename' in counted) return counted;
    if (counted.mayWrite) await sendMessage(dependencies, caller, circumstances);
  }
  return messageRequested('VERIFY_EMAIL');
}

function sendMessage(
  dependencies: Dependencies,
  { id: userId, email }: { id: string; email: string },
  circumstances: Circumstances,
): Promise<void> {
  return withRetries(() =>
    dependencies.database.transact(async (tx) => {
      const account = await lockAccount(tx, userId);
      if (account?.email !== email || account.emailVerifiedAt !== null) return;
      await requestMessages(tx, dependencies, [{ userId, kind: 'VERIFY_EMAIL', email }], circumstances);
    }),
  );
}
