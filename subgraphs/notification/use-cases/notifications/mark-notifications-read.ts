import { appendEvents } from '#packages/outbox/append-events.ts';
import { eventsAbout, type Occurrence } from '#packages/outbox/event-content.ts';
import { refuse } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../../dependencies.ts';
import type { ShopNotification } from '../../domain/shop-notification.ts';
import { notificationRead } from '../../publishes/notification-events.ts';
import type { Tx } from '../../store/database.ts';
import { countUnread, findNotificationOf, type MarkedNotifications, updateRead } from '../../store/notifications.ts';

/** Marks a notification of somebody as read. One that is read stays as it is: of several at once one reads it. */
export function markNotificationRead(
  { database }: Pick<Dependencies, 'database'>,
  { id, recipientId }: Pick<ShopNotification, 'id' | 'recipientId'>,
  occurrence: Occurrence,
) {
  return database.transact(async (tx) => {
    await markRead(tx, { recipientId, id }, occurrence);
    return (await findNotificationOf(tx, { id, recipientId })) ?? refuse('unknown-notification');
  });
}

/**
 * Marks what somebody has not read.
 * @param upTo the newest of those that they have seen; null for all there are.
 */
export function markAllNotificationsRead(
  { database }: Pick<Dependencies, 'database'>,
  { upTo, recipientId }: { upTo: string | null; recipientId: string },
  occurrence: Occurrence,
): Promise<{ count: number; unreadCount: number }> {
  return database.transact(async (tx) => {
    const marked = await markRead(tx, { recipientId, upTo }, occurrence);
    const [unread] = await countUnread(tx, [recipientId]);
    return { count: marked.length, unreadCount: unread?.count ?? 0 };
  });
}

async function markRead(tx: Tx, wanted: MarkedNotifications, occurrence: Occurrence): Promise<ShopNotification[]> {
  const marked = await updateRead(tx, wanted, occurrence.at);
  await appendEvents(
    tx,
    marked.flatMap((each) => eventsAbout({ id: each.id, version: 2 }, [notificationRead(each)], occurrence)),
  );
  return marked;
}
