import { setTimeout as delay } from 'node:timers/promises';
import { isRefusal } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../../dependencies.ts';
import { messageRequested } from '../../domain/account-messages.ts';
import { findResettableAccounts } from '../../store/credentials.ts';
import type { ClientOccurrence } from '../client-occurrence.ts';
import { countMessage } from '../messages/count-message.ts';
import { requestMessages } from '../messages/request-messages.ts';

/** Milliseconds after which the answer comes: several times what the work takes, whatever there is to do. */
export const answerAfter = 100;

/** Neither the answer nor the time it takes tells whether the address has no account, one or several. */
export async function requestPasswordReset(dependencies: Dependencies, email: string, occurrence: ClientOccurrence) {
  const [answer] = await Promise.all([sendMessages(dependencies, email, occurrence), delay(answerAfter)]);
  return answer;
}

async function sendMessages(dependencies: Dependencies, email: string, occurrence: ClientOccurrence) {
  const { database } = dependencies;
  const counted = await countMessage(dependencies, email, occurrence.client);
  if (isRefusal(counted)) return counted;

  const accounts = await findResettableAccounts(database.prisma, email);
  const recipients = counted.mayWrite ? accounts : [];
  const requests = recipients.map(({ id: userId }) => ({ userId, kind: 'RESET_PASSWORD' as const, email }));
  await database.transact((tx) => requestMessages(tx, dependencies, requests, occurrence));
  return messageRequested('RESET_PASSWORD');
}
