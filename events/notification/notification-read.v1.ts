import { defineEvent } from '#packages/event-contract/event-contract.ts';
import { notificationSchema } from './notification.ts';

/** Its recipient has read what they were told in the shop. The aggregate is the notification. */
export const notificationReadV1 = defineEvent('notification.read', 1, notificationSchema);
