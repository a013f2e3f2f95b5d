import { notificationCreatedV1 } from '#events/notification/notification-created.v1.ts';
import { notificationReadV1 } from '#events/notification/notification-read.v1.ts';
import { eventOf } from '#packages/outbox/event-content.ts';
import type { ShopNotification } from '../domain/shop-notification.ts';

export const notificationCreated = (notification: ShopNotification) =>
  eventOf(notificationCreatedV1, dataOf(notification));

/** The second and last thing that happens to a notification. */
export const notificationRead = (notification: ShopNotification) => eventOf(notificationReadV1, dataOf(notification));

const dataOf = ({ id: notificationId, recipientId, kind }: ShopNotification) => ({ notificationId, recipientId, kind });
