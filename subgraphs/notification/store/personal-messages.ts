import type { Tx } from './database.ts';
import { listNotices } from './delivery-notices.ts';

/** The messages to somebody, oldest first, for the copy for them. */
export async function listPersonalMessages(tx: Tx, recipientId: string) {
  const messages = await tx.message.findMany({
    where: { recipientId },
    orderBy: { id: 'asc' },
    omit: { repetition: true, erasedAt: true, recipientId: true, nextEvent: true },
    include: { attempts: { orderBy: { number: 'asc' }, omit: { messageId: true } } },
  });
  const notices = Map.groupBy(
    await listNotices(
      tx,
      messages.map(({ id }) => id),
    ),
    ({ messageId }) => messageId,
  );
  return messages.map((message) => ({
    ...message,
    deliveryNotices: (notices.get(message.id) ?? []).map(({ source, outcome, diagnostic, occurredAt }) => ({
      ...{ source, outcome, diagnostic, occurredAt },
    })),
  }));
}
