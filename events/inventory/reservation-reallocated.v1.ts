import { z } from 'zod';
import { defineEvent } from '#packages/event-contract/event-contract.ts';

/** What is promised to an order comes from other warehouses, since one was closed. The aggregate is the reservation. */
export const reservationReallocatedV1 = defineEvent(
  'reservation.reallocated',
  1,
  z.object({
    reservationId: z.uuid(),
    orderId: z.uuid(),
    /** The warehouse that was closed. */
    fromWarehouseId: z.uuid(),
    /** Everything that is promised and has not left, as it is now. */
    lines: z.array(z.object({ variantId: z.uuid(), warehouseId: z.uuid(), quantity: z.int().positive() })),
  }),
);
