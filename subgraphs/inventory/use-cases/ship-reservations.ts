import type { Cause } from '#packages/outbox/cause.ts';
import { eventsAbout } from '#packages/outbox/event-content.ts';
import { type Reservation, shipAllocations, shipMovements } from '../domain/reservation.ts';
import { reservationShipped } from '../publishes/reservation-events.ts';
import type { Tx } from '../store/database.ts';
import { lockReservations } from '../store/reservations.ts';
import { settleReservations } from './settle-reservations.ts';

export interface ShipReservation {
  orderId: string;
  shipmentId: string;
  lines: readonly { variantId: string; quantity: number }[];
  cause: Cause;
}

/** Takes the units of shipments out of their warehouses and out of the reservations. Throws when an order has none. */
export async function shipReservations(tx: Tx, shipments: readonly ShipReservation[], at: Date): Promise<void> {
  const reservations = await lockReservations(
    tx,
    shipments.map(({ orderId }) => orderId),
  );
  const shipped = shipments.map(({ orderId, shipmentId, lines, cause }) => {
    const held = reservations.get(orderId);
    if (held?.status !== 'HELD') throw new Error(`order ${orderId} ships without a reservation`);
    const { leaving, staying } = shipAllocations(held, lines);
    const reservation: Reservation = {
      ...held,
      status: staying.length === 0 ? 'SHIPPED' : 'HELD',
      version: held.version + 1,
      allocations: staying,
    };
    const events = eventsAbout(reservation, [reservationShipped(reservation, shipmentId)], { at, cause });
    return { reservation, events, cause, movements: shipMovements(orderId, leaving) };
  });
  await settleReservations(tx, shipped, at);
}
