import { z } from 'zod';
import { defineEvent } from '#packages/event-contract/event-contract.ts';

/** Whoever delivers the message asks auth for it by its id: events carry no address and no link. The aggregate is the user. */
export const userMessageRequestedV1 = defineEvent(
  'user.message-requested',
  1,
  z.object({
    userId: z.uuid(),
    messageId: z.uuid(),
    kind: z.enum(['VERIFY_EMAIL', 'RESET_PASSWORD', 'CHANGE_EMAIL', 'INVITATION']),
  }),
);
