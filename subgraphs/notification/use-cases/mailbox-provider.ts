import type { MailProvider } from '#packages/mail-provider/mail-provider.ts';
import type { Database } from '../store/database.ts';
import { insertMailboxMessage } from '../store/mailbox-messages.ts';

/** A provider without a network: puts messages where administrators see them. A message is there once. */
export const createMailboxProvider = (database: Database, clock: () => Date): MailProvider => ({
  async send({ id, recipientId, to, subject, html, text }) {
    const sent = { id, recipientId, channel: 'EMAIL', to, subject, html, text, sentAt: clock() } as const;
    await insertMailboxMessage(database.prisma, sent);
    return { outcome: 'done', answer: 'put into the mailbox' };
  },
});
