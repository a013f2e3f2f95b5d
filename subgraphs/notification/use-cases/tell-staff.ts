import type { Occurrence } from '#packages/outbox/event-content.ts';
import type { MessageKind } from '../domain/message.ts';
import { categoryOf } from '../domain/message-category.ts';
import type { Tx } from '../store/database.ts';
import { listWishers } from '../store/message-preferences.ts';
import { requestMessages } from './request-messages.ts';

/**
 * Has everybody told something who asked for messages of its category, once for each `eventId`. Whether they may see it is judged when it is sent.
 * Resolves to how many there are.
 */
export async function tellStaff(
  tx: Tx,
  { kind, aboutId, eventId }: { kind: MessageKind; aboutId: string; eventId: string },
  occurrence: Occurrence,
): Promise<number> {
  const wishers = await listWishers(tx, categoryOf(kind));
  const about = { kind, aboutId, partId: null, eventId, occurrence };
  await requestMessages(
    tx,
    wishers.map((recipientId) => ({ ...about, recipientId })),
  );
  return wishers.length;
}
