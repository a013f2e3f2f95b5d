import { isRefusal } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../../dependencies.ts';
import { messageRequested } from '../../domain/account-messages.ts';
import { findAccount, lockAccount } from '../../store/users.ts';
import type { ClientOccurrence } from '../client-occurrence.ts';
import { countMessage } from '../messages/count-message.ts';
import { requestMessages } from '../messages/request-messages.ts';

/** Sends the caller a message that proves their address, unless they have proved it. */
export async function requestEmailVerification(
  dependencies: Dependencies,
  userId: string,
  occurrence: ClientOccurrence,
) {
  const caller = await findAccount(dependencies.database.prisma, userId);
  if (caller?.emailVerifiedAt === null) {
    const counted = await countMessage(dependencies, caller.email, occurrence.client);
    if (isRefusal(counted)) return counted;
    if (counted.mayWrite) await sendMessage(dependencies, caller, occurrence);
  }
  return messageRequested('VERIFY_EMAIL');
}

function sendMessage(
  dependencies: Dependencies,
  { id: userId, email }: { id: string; email: string },
  occurrence: ClientOccurrence,
): Promise<void> {
  return dependencies.database.transact(async (tx) => {
    const account = await lockAccount(tx, userId);
    if (account?.email !== email || account.emailVerifiedAt !== null) return;
    await requestMessages(tx, dependencies, [{ userId, kind: 'VERIFY_EMAIL', email }], occurrence);
  });
}
