import type { NewEvent } from '#packages/outbox/append-events.ts';
import type { Reservation } from '../domain/reservation.ts';
import type { Tx } from '../store/database.ts';
import { updateReservations } from '../store/reservations.ts';
import { lockStock } from '../store/stock-items.ts';
import { type Booking, bookMovements } from './book-movements.ts';

/** A reservation as it is after some of its units, or all, left it, and what is told of that. */
export interface Settlement extends Booking {
  reservation: Reservation;
  events: readonly NewEvent[];
}

/** Writes what became of locked reservations, and moves their units. */
export async function settleReservations(tx: Tx, settlements: readonly Settlement[], at: Date): Promise<void> {
  if (settlements.length === 0) return;
  const variantIds = settlements.flatMap(({ movements }) => movements.map(({ variantId }) => variantId));
  const items = await lockStock(tx, variantIds);
  const reservations = settlements.map(({ reservation }) => reservation);
  await updateReservations(tx, reservations);
  const events = settlements.flatMap((settlement) => settlement.events);
  await bookMovements(tx, items, settlements, at, events);
}
