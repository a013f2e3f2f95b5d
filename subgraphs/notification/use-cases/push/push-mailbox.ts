import { escapeHtml } from '#packages/message-templates/escape-html.ts';
import { pushPayload } from '#packages/push-provider/push-payload.ts';
import type { PushProvider } from '#packages/push-provider/push-provider.ts';
import { nameOf } from '../../domain/push-device.ts';
import type { Database } from '../../store/database.ts';
import { insertMailboxMessage } from '../../store/mailbox-messages.ts';
import { listDevices } from '../../store/push-devices.ts';
import { htmlDocument } from '../../templates/html-document.ts';

interface PushMailboxParts {
  database: Database;
  clock: () => Date;
  shopName: string;
}

/** A provider without a network: puts pushes where administrators see them. A message is there once, for all devices. */
export const createPushMailbox = ({ database, clock, shopName }: PushMailboxParts): PushProvider => ({
  async send(push) {
    const { id, recipientId, title, body, language, url, ttl, urgency, topic } = push;
    const text = pushPayload(push);
    const rows = { TTL: ttl, Urgency: urgency, Topic: topic, ...(JSON.parse(text) as object) };
    const paragraphs = [`<strong>${escapeHtml(title)}</strong>`, escapeHtml(body), url === null ? '' : escapeHtml(url)];
    const html = htmlDocument({
      ...{ language, subject: title, footer: '', shopName },
      body: `${paragraphs
        .filter(Boolean)
        .map((each) => `<p>${each}</p>`)
        .join('')}<pre>${escapeHtml(JSON.stringify(rows, null, 2))}</pre>`,
    });
    const to = (await listDevices(database.prisma, [recipientId])).map(nameOf).join(', ');
    const sent = { id, recipientId, channel: 'PUSH', to, subject: title, html, text, sentAt: clock() } as const;
    await insertMailboxMessage(database.prisma, sent);
    return { outcome: 'done', answer: 'put into the mailbox' };
  },
});
