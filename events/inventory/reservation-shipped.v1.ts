import { z } from 'zod';
import { defineEvent } from '#packages/event-contract/event-contract.ts';

/** Reserved units left the warehouse. The aggregate is the reservation. */
export const reservationShippedV1 = defineEvent(
  'reservation.shipped',
  1,
  z.object({ reservationId: z.uuid(), orderId: z.uuid(), shipmentId: z.uuid() }),
);
