import { appendEvents } from '#packages/outbox/append-events.ts';
import { eventsAbout, type Occurrence } from '#packages/outbox/event-content.ts';
import type { ShopNotification } from '../../domain/shop-notification.ts';
import { notificationCreated } from '../../publishes/notification-events.ts';
import type { Tx } from '../../store/database.ts';
import { insertNotification } from '../../store/notifications.ts';

/** Shows a notification to its recipient. The message that it is is locked. */
export async function addNotification(tx: Tx, notification: ShopNotification, occurrence: Occurrence): Promise<void> {
  await insertNotification(tx, notification);
  await appendEvents(
    tx,
    eventsAbout({ id: notification.id, version: 1 }, [notificationCreated(notification)], occurrence),
  );
}
