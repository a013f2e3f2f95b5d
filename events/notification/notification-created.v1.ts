import { defineEvent } from '#packages/event-contract/event-contract.ts';
import { notificationSchema } from './notification.ts';

/** Somebody is told something in the shop. The aggregate is the notification. */
export const notificationCreatedV1 = defineEvent('notification.created', 1, notificationSchema);
