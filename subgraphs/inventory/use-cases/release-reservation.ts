import { eventsAbout, type Occurrence } from '#packages/outbox/event-content.ts';
import { releaseMovements } from '../domain/reservation.ts';
import { reservationReleased } from '../publishes/reservation-events.ts';
import type { Tx } from '../store/database.ts';
import { lockReservation, saveReservation } from '../store/reservations.ts';
import { lockStock } from '../store/stock-items.ts';
import { bookMovements } from './book-movements.ts';

/** Takes back what is still promised to an order. Nothing happens when nothing is. */
export async function releaseReservation(tx: Tx, orderId: string, occurrence: Occurrence): Promise<void> {
  const reservation = await lockReservation(tx, orderId);
  if (reservation?.status !== 'HELD') return;
  const items = await lockStock(tx, [...new Set(reservation.allocations.map((line) => line.variantId))]);
  const released = { ...reservation, status: 'RELEASED' as const, version: reservation.version + 1, allocations: [] };
  await saveReservation(tx, released);
  const events = eventsAbout(released, [reservationReleased(released)], occurrence);
  await bookMovements(tx, items, releaseMovements(reservation), occurrence, events);
}
