import { z } from 'zod';
import { defineEvent } from '#packages/event-contract/event-contract.ts';

/** What had been reserved for an order can be sold again. The aggregate is the reservation. */
export const reservationReleasedV1 = defineEvent(
  'reservation.released',
  1,
  z.object({ reservationId: z.uuid(), orderId: z.uuid() }),
);
