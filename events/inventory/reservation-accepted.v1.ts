import { z } from 'zod';
import { defineEvent } from '#packages/event-contract/event-contract.ts';

/** Every line of an order is reserved. The aggregate is the reservation. */
export const reservationAcceptedV1 = defineEvent(
  'reservation.accepted',
  1,
  z.object({ reservationId: z.uuid(), orderId: z.uuid() }),
);
