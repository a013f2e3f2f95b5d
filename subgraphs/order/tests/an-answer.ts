import type { z } from 'zod';
import type { EventContract } from '#packages/event-contract/event-contract.ts';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { anEvent } from '#packages/test-subgraph/an-event.ts';

type OfReservation = z.ZodType<{ orderId: string }, { reservationId: string; orderId: string }>;

/** The answer of inventory to an order, as the first event of a reservation. */
export function anAnswer<Data extends OfReservation>(
  contract: EventContract<string, Data>,
  data: Omit<z.input<Data>, 'reservationId'>,
  occurredAt = new Date(),
) {
  const reservationId = uuidv7();
  const complete = { reservationId, ...data } as z.input<Data>;
  return anEvent(contract, reservationId, complete, { occurredAt: occurredAt.toISOString() });
}
