import { messageDeliveryReportedV1 } from '#events/notification/message-delivery-reported.v1.ts';
import { messageFailedV1 } from '#events/notification/message-failed.v1.ts';
import { messageQueuedV1 } from '#events/notification/message-queued.v1.ts';
import { messageSentV1 } from '#events/notification/message-sent.v1.ts';
import { messageSuppressedV1 } from '#events/notification/message-suppressed.v1.ts';
import { eventOf } from '#packages/outbox/event-content.ts';
import type { DeliveryOutcome } from '../domain/delivery-notice.ts';
import type { Message, MessageStatus } from '../domain/message.ts';

const contracts = {
  QUEUED: messageQueuedV1,
  SENT: messageSentV1,
  FAILED: messageFailedV1,
  SUPPRESSED: messageSuppressedV1,
} as const satisfies Record<MessageStatus, unknown>;

/** Where a message stands now. The first event of a message tells that it is queued, the second how it was settled. */
export const messageChanged = ({ id: messageId, kind, channel, recipientId, status }: Message) =>
  eventOf(contracts[status], { messageId, kind, channel, recipientId });

/** What its provider told of a message after that: its third event, and those that follow. */
export const deliveryReported = ({ id: messageId, kind, channel, recipientId }: Message, outcome: DeliveryOutcome) =>
  eventOf(messageDeliveryReportedV1, { messageId, kind, channel, recipientId, outcome });
