import { escapeHtml } from '#packages/message-templates/escape-html.ts';
import type { SmsProvider } from '#packages/sms-provider/sms-provider.ts';
import type { Database } from '../store/database.ts';
import { insertMailboxMessage } from '../store/mailbox-messages.ts';
import { lockMessage } from '../store/messages.ts';
import { htmlDocument } from '../templates/html-document.ts';

/** A provider without a network: puts text messages where administrators see them. A message is there once. */
export const createSmsMailbox = ({
  database,
  clock,
  shopName,
}: {
  database: Database;
  clock: () => Date;
  shopName: string;
}): SmsProvider => ({
  async send({ id, recipientId, to, text, language }) {
    const subject = 'SMS';
    const html = htmlDocument({ language, subject, body: `<p>${escapeHtml(text)}</p>`, footer: '', shopName });
    await database.transact(async (tx) => {
      const message = await lockMessage(tx, id);
      // Who has left meanwhile leaves nothing here.
      if (message?.erasedAt !== null) return;
      await insertMailboxMessage(tx, { id, recipientId, channel: 'SMS', to, subject, html, text, sentAt: clock() });
    });
    return { outcome: 'done', answer: 'put into the mailbox' };
  },
});
