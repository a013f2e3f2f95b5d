import { defineEvent } from '#packages/event-contract/event-contract.ts';
import { messageSchema } from './message.ts';

/** A provider has taken a message. The aggregate is the message. */
export const messageSentV1 = defineEvent('message.sent', 1, messageSchema);
