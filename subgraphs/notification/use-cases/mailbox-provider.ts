import type { MailProvider } from '#packages/mail-provider/mail-provider.ts';
import type { Database } from '../store/database.ts';
import { insertMailboxMessage } from '../store/mailbox-messages.ts';
import { lockMessage } from '../store/messages.ts';

/** A provider without a network: puts messages where administrators see them. A message is there once. */
export const createMailboxProvider = (database: Database, clock: () => Date): MailProvider => ({
  async send({ id, recipientId, to, subject, html, text }) {
    await database.transact(async (tx) => {
      const message = await lockMessage(tx, id);
      // Who has left meanwhile leaves nothing here.
      if (message?.erasedAt !== null) return;
      await insertMailboxMessage(tx, { id, recipientId, channel: 'EMAIL', to, subject, html, text, sentAt: clock() });
    });
    return { outcome: 'done', answer: 'put into the mailbox' };
  },
});
