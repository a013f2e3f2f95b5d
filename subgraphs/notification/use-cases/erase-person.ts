import type { Tx } from '../store/database.ts';
import { deleteMailboxMessagesOf } from '../store/mailbox-messages.ts';
import { eraseAttemptsOf } from '../store/message-attempts.ts';
import { eraseMessagesOf } from '../store/messages.ts';

/** Removes what is known of somebody who has left: that something was told to an account stays. */
export async function erasePerson(tx: Tx, userId: string, at: Date): Promise<void> {
  // First: whoever sends one of them waits for its row, and sees that nothing may be kept.
  await eraseMessagesOf(tx, userId, at);
  await eraseAttemptsOf(tx, userId);
  await deleteMailboxMessagesOf(tx, userId);
}
