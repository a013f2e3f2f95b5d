import { defineEvent } from '#packages/event-contract/event-contract.ts';
import { messageSchema } from './message.ts';

/** There was nothing to send, or it is not wanted. The aggregate is the message. */
export const messageSuppressedV1 = defineEvent('message.suppressed', 1, messageSchema);
