import type { MailboxMessage } from '../domain/mailbox-message.ts';
import type { Tx } from './database.ts';

/** False when it is there already, as after an attempt that nobody heard the end of. */
export async function insertMailboxMessage(tx: Tx, message: MailboxMessage): Promise<boolean> {
  const { count } = await tx.mailboxMessage.createMany({ data: [message], skipDuplicates: true });
  return count > 0;
}

export function findMailboxMessages(tx: Tx, ids: readonly string[]): Promise<MailboxMessage[]> {
  return tx.mailboxMessage.findMany({ where: { id: { in: [...ids] } } });
}

/** Newest first: those before the message `before`, at most `limit`. Ids sort by time. */
export function listMailboxMessages(
  tx: Tx,
  { before, limit }: { before: string | null; limit: number },
): Promise<MailboxMessage[]> {
  return tx.mailboxMessage.findMany({
    where: before === null ? {} : { id: { lt: before } },
    orderBy: { id: 'desc' },
    take: limit,
  });
}

export async function deleteMailboxMessagesOf(tx: Tx, recipientId: string): Promise<void> {
  await tx.mailboxMessage.deleteMany({ where: { recipientId } });
}
