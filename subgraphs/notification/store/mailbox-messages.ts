import type { MailboxMessage } from '../domain/mailbox-message.ts';
import type { MessageChannel } from '../domain/message.ts';
import type { Tx } from './database.ts';
import type { MailboxMessage as Row } from './generated/client.ts';

/**
 * Puts a message into the mailbox, unless it is there already, as after an attempt that nobody heard the end of. Of who has left meanwhile
 * nothing is put there. SQL: one statement, with a lock that whoever erases the message waits for.
 */
export async function insertMailboxMessage(tx: Tx, message: MailboxMessage): Promise<void> {
  const { id, recipientId, channel, to, subject, html, text, sentAt } = message;
  await tx.$executeRaw`
    INSERT INTO mailbox_message (id, recipient_id, channel, "to", subject, html, text, sent_at)
    SELECT id, ${recipientId}::uuid, ${channel}, ${to}, ${subject}, ${html}, ${text}, ${sentAt}
    FROM message WHERE id = ${id}::uuid AND erased_at IS NULL FOR SHARE
    ON CONFLICT (id) DO NOTHING`;
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
