import { uuidv7 } from '#packages/ids/uuidv7.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import type { Dependencies } from '../../dependencies.ts';
import type { Content } from '../../domain/contents/content.ts';
import type { Message } from '../../domain/message.ts';
import type { Settled } from '../settle-messages.ts';
import { fillInNotification } from '../templates/fill-in-notification.ts';

/** What is told in the shop by a message. It is written down where the message is settled: no provider takes it. */
export async function notifyInShop(
  dependencies: Dependencies,
  message: Message,
  content: Content,
  cause: Cause,
): Promise<Settled> {
  const { id: messageId, recipientId, kind, aboutId } = message;
  const { rendered, format: language, writtenFrom } = await fillInNotification(dependencies, message, content, cause);
  const { shows } = content;
  const createdAt = dependencies.clock();
  return {
    settlement: { status: 'SENT', providerId: null, address: null, locale: language, ...writtenFrom },
    attempt: { messageId, at: createdAt, provider: 'in-app', outcome: 'ACCEPTED', answer: 'shown in the shop' },
    notification: {
      ...{ id: uuidv7(), messageId, recipientId, kind, aboutId: shows?.id ?? aboutId, pagePath: shows?.path ?? null },
      ...{ ...rendered, language, createdAt, readAt: null },
    },
  };
}
