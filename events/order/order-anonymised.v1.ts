import { z } from 'zod';
import { defineEvent } from '#packages/event-contract/event-contract.ts';
import { customerIdSchema } from './customer-id.ts';

/** Address, tracking numbers and reasons were removed, because the customer was erased. The aggregate is the order. */
export const orderAnonymisedV1 = defineEvent(
  'order.anonymised',
  1,
  z.object({ orderId: z.uuid(), customerId: customerIdSchema }),
);
