import type { MailboxMessage } from '../domain/mailbox-message.ts';
import type { MessageChannel } from '../domain/message.ts';
import type { Tx } from './database.ts';
import type { MailboxMessage as Row } from './generated/client.ts';

/** False when it is there already, as after an attempt that nobody heard the end of. */
export async function insertMailboxMessage(tx: Tx, message: MailboxMessage): Promise<boolean> {
  const { count } = await tx.mailboxMessage.createMany({ data: [message], skipDuplicates: true });
  return count > 0;
}

export async function findMailboxMessages(tx: Tx, ids: readonly string[]): Promise<MailboxMessage[]> {
  return (await tx.mailboxMessage.findMany({ where: { id: { in: [...ids] } } })).map(toMailboxMessage);
}

/** Newest first: those before the message `before`, at most `limit`. Ids sort by time. */
export async function listMailboxMessages(
  tx: Tx,
  { before, limit }: { before: string | null; limit: number },
): Promise<MailboxMessage[]> {
  const rows = await tx.mailboxMessage.findMany({
    where: before === null ? {} : { id: { lt: before } },
    orderBy: { id: 'desc' },
    take: limit,
  });
  return rows.map(toMailboxMessage);
}

export async function deleteMailboxMessagesOf(tx: Tx, recipientId: string): Promise<void> {
  await tx.mailboxMessage.deleteMany({ where: { recipientId } });
}

const toMailboxMessage = ({ channel, ...row }: Row): MailboxMessage => ({ ...row, channel: channel as MessageChannel });
