import { eventsAbout, type Occurrence } from '#packages/outbox/event-content.ts';
import { type Reservation, shipAllocations, shipMovements } from '../domain/reservation.ts';
import { reservationShipped } from '../publishes/reservation-events.ts';
import type { Tx } from '../store/database.ts';
import { lockReservation, saveReservation } from '../store/reservations.ts';
import { lockStock } from '../store/stock-items.ts';
import { bookMovements } from './book-movements.ts';

export interface Shipment {
  orderId: string;
  shipmentId: string;
  lines: readonly { variantId: string; quantity: number }[];
}

/** Takes the units of a shipment out of their warehouses and out of the reservation. Throws when none is held. */
export async function shipReservation(
  tx: Tx,
  { orderId, shipmentId, lines }: Shipment,
  occurrence: Occurrence,
): Promise<void> {
  const reservation = await lockReservation(tx, orderId);
  if (reservation?.status !== 'HELD') throw new Error(`order ${orderId} ships without a reservation`);
  const { leaving, staying } = shipAllocations(reservation, lines);
  const items = await lockStock(tx, [...new Set(leaving.map((line) => line.variantId))]);
  const shipped: Reservation = {
    ...reservation,
    status: staying.length === 0 ? 'SHIPPED' : 'HELD',
    version: reservation.version + 1,
    allocations: staying,
  };
  await saveReservation(tx, shipped);
  const events = eventsAbout(shipped, [reservationShipped(shipped, shipmentId)], occurrence);
  await bookMovements(tx, items, shipMovements(orderId, leaving), occurrence, events);
}
