import { z } from 'zod';
import { defineEvent } from '#packages/event-contract/event-contract.ts';
import { customerIdSchema } from './customer-id.ts';

/** Units of an order left, all of them when `complete`. The aggregate is the order. */
export const orderFulfilledV1 = defineEvent(
  'order.fulfilled',
  1,
  z.object({
    orderId: z.uuid(),
    customerId: customerIdSchema,
    shipmentId: z.uuid(),
    complete: z.boolean(),
    lines: z.array(z.object({ lineId: z.uuid(), variantId: z.uuid(), quantity: z.int().positive() })).min(1),
  }),
);
