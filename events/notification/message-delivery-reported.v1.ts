import { z } from 'zod';
import { defineEvent } from '#packages/event-contract/event-contract.ts';
import { messageSchema } from './message.ts';

/** A provider told what became of a message after it took it. The aggregate is the message. */
export const messageDeliveryReportedV1 = defineEvent(
  'message.delivery-reported',
  1,
  messageSchema.extend({
    /** For example `BOUNCED`. */
    outcome: z.string(),
  }),
);
