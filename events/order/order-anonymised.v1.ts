import { z } from 'zod';
import { defineEvent } from '#packages/event-contract/event-contract.ts';

/**
 * What was personal in an order was removed, because its customer had left: address, tracking numbers, the reason of a
 * cancellation. The aggregate is the order.
 */
export const orderAnonymisedV1 = defineEvent('order.anonymised', 1, z.object({ orderId: z.uuid() }));
