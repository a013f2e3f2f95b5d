import { defineEvent } from '#packages/event-contract/event-contract.ts';
import { messageSchema } from './message.ts';

/** A message is to be sent. The aggregate is the message. */
export const messageQueuedV1 = defineEvent('message.queued', 1, messageSchema);
