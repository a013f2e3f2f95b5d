import { z } from 'zod';
import { defineEvent } from '#packages/event-contract/event-contract.ts';
import { customerIdSchema } from './customer-id.ts';

/** Stock or payment could not be had. The aggregate is the order. */
export const orderRejectedV1 = defineEvent(
  'order.rejected',
  1,
  z.object({
    orderId: z.uuid(),
    customerId: customerIdSchema,
    code: z.enum(['INSUFFICIENT_STOCK', 'PAYMENT_DECLINED', 'PAYMENT_TIMEOUT']),
  }),
);
