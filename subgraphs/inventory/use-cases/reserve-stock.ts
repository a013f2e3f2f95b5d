import { uuidv7 } from '#packages/ids/uuidv7.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import { eventsAbout } from '#packages/outbox/event-content.ts';
import { isRefusal } from '#packages/refusals/refusal.ts';
import { allocateStock, type Line } from '../domain/allocate-stock.ts';
import { type Reservation, reserveMovements } from '../domain/reservation.ts';
import type { Destination } from '../domain/warehouse.ts';
import { reservationAccepted, reservationRefused } from '../publishes/reservation-events.ts';
import type { Tx } from '../store/database.ts';
import { insertReservations } from '../store/reservations.ts';
import { lockStock } from '../store/stock-items.ts';
import { bookMovements } from './book-movements.ts';

export interface ReserveStock {
  orderId: string;
  lines: readonly Line[];
  destination: Destination;
  cause: Cause;
}

/** Decides about orders one after another: every line of an order is reserved or none, and order is told which. */
export async function reserveStock(tx: Tx, orders: readonly ReserveStock[], at: Date): Promise<void> {
  const variantIds = orders.flatMap(({ lines }) => lines.map(({ variantId }) => variantId));
  const items = await lockStock(tx, variantIds);
  const decided = allocateStock(orders, items).map(({ order: { orderId, destination, cause }, answer }) => {
    // Nothing is rolled back for a refusal here: it is kept, and told to order.
    const reservation: Reservation = {
      id: uuidv7(),
      orderId,
      status: isRefusal(answer) ? 'REFUSED' : 'HELD',
      version: 1,
      destination,
      allocations: isRefusal(answer) ? [] : answer,
    };
    const content = isRefusal(answer)
      ? reservationRefused(reservation, answer.shortages)
      : reservationAccepted(reservation);
    const events = eventsAbout(reservation, [content], { at, cause });
    return { reservation, events, cause, movements: reserveMovements(orderId, reservation.allocations) };
  });
  await insertReservations(
    tx,
    decided.map(({ reservation }) => reservation),
  );
  const answers = decided.flatMap(({ events }) => events);
  await bookMovements(tx, items, decided, at, answers);
}
