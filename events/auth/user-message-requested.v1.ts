import { z } from 'zod';
import { defineEvent } from '#packages/event-contract/event-contract.ts';

/**
 * The person is to be sent a message with a link. Whoever delivers it asks auth for the message by its id: neither the
 * address nor the token in the link travels in events. The aggregate is the user.
 */
export const userMessageRequestedV1 = defineEvent(
  'user.message-requested',
  1,
  z.object({
    userId: z.uuid(),
    messageId: z.uuid(),
    kind: z.enum(['VERIFY_EMAIL', 'RESET_PASSWORD', 'CHANGE_EMAIL', 'INVITATION']),
  }),
);
