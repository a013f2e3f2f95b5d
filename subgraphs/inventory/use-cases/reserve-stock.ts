import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { eventsAbout, type Occurrence } from '#packages/outbox/event-content.ts';
import { isRefusal } from '#packages/refusals/refusal.ts';
import { allocateStock } from '../domain/allocate-stock.ts';
import { type Reservation, reserveMovements } from '../domain/reservation.ts';
import { reservationAccepted, reservationRefused } from '../publishes/reservation-events.ts';
import type { Tx } from '../store/database.ts';
import { saveReservation } from '../store/reservations.ts';
import { lockStock } from '../store/stock-items.ts';
import { bookMovements } from './book-movements.ts';

/** Reserves every line of an order or none, and says which. */
export async function reserveStock(
  tx: Tx,
  order: { orderId: string; lines: readonly { variantId: string; quantity: number }[] },
  occurrence: Occurrence,
): Promise<void> {
  const { orderId } = order;
  const items = await lockStock(tx, [...new Set(order.lines.map((line) => line.variantId))]);
  const allocations = allocateStock(order.lines, items);
  // Nothing is rolled back for a refusal here: it is kept, and told to order.
  const reservation: Reservation = {
    id: uuidv7(),
    orderId,
    status: isRefusal(allocations) ? 'REFUSED' : 'HELD',
    version: 1,
    allocations: isRefusal(allocations) ? [] : allocations,
  };
  await saveReservation(tx, reservation);
  const answer = isRefusal(allocations)
    ? reservationRefused(reservation, allocations.shortages)
    : reservationAccepted(reservation);
  const movements = reserveMovements(orderId, reservation.allocations);
  await bookMovements(tx, items, movements, occurrence, eventsAbout(reservation, [answer], occurrence));
}
