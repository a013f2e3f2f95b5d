import { defineEvent } from '#packages/event-contract/event-contract.ts';
import { messageSchema } from './message.ts';

/** A message was not sent and will not be. The aggregate is the message. */
export const messageFailedV1 = defineEvent('message.failed', 1, messageSchema);
