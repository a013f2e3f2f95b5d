import { escapeHtml } from '#packages/message-templates/escape-html.ts';
import type { SmsProvider } from '#packages/sms-provider/sms-provider.ts';
import type { Database } from '../store/database.ts';
import { insertMailboxMessage } from '../store/mailbox-messages.ts';
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
    const sent = { id, recipientId, channel: 'SMS', to, subject, html, text, sentAt: clock() } as const;
    await insertMailboxMessage(database.prisma, sent);
    return { outcome: 'done', answer: 'put into the mailbox' };
  },
});
