import { z } from 'zod';
import { defineEvent } from '#packages/event-contract/event-contract.ts';

/** At least one variant of an order falls short, so nothing is reserved. The aggregate is the reservation. */
export const reservationRefusedV1 = defineEvent(
  'reservation.refused',
  1,
  z.object({
    reservationId: z.uuid(),
    orderId: z.uuid(),
    shortages: z
      .array(z.object({ variantId: z.uuid(), requested: z.int().positive(), available: z.int().nonnegative() }))
      .min(1),
  }),
);
