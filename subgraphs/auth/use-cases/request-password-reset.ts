import { setTimeout as delay } from 'node:timers/promises';
import { withRetries } from '#packages/sql/retryable-errors.ts';
import type { Dependencies } from '../dependencies.ts';
import { type MessageRequested, messageRequested } from '../domain/account-messages.ts';
import type { TooManyAttempts } from '../domain/refusals.ts';
import { findResettableAccounts } from '../store/credentials.ts';
import type { Circumstances } from './circumstances.ts';
import { countMessage } from './count-message.ts';
import { requestMessages } from './request-messages.ts';

/** Milliseconds after which the answer comes: several times what the work takes, whatever there is to do. */
export const answerAfter = 100;

/** Neither the answer nor the time it takes tells whether the address has no account, one or several. */
export async function requestPasswordReset(
  dependencies: Dependencies,
  email: string,
  circumstances: Circumstances,
): Promise<MessageRequested | TooManyAttempts> {
  const [answer] = await Promise.all([sendMessages(dependencies, email, circumstances), delay(answerAfter)]);
  return answer;
}

async function sendMessages(
  dependencies: Dependencies,
  email: string,
  circumstances: Circumstances,
): Promise<MessageRequested | TooManyAttempts> {
  const counted = await countMessage(dependencies, email, circumstances.client.clientAddress);
  if ('__typename' in counted) return counted;

  const accounts = await findResettableAccounts(dependencies.database.prisma, email);
  const recipients = counted.mayWrite ? accounts : [];
  const requests = recipients.map(({ id: userId }) => ({ userId, kind: 'RESET_PASSWORD' as const, email }));
  await withRetries(() =>
    dependencies.database.transact((tx) => requestMessages(tx, dependencies, requests, circumstances)),
  );
  return messageRequested('RESET_PASSWORD');
}
