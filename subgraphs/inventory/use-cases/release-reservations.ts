import type { Cause } from '#packages/outbox/cause.ts';
import { eventsAbout } from '#packages/outbox/event-content.ts';
import { type Reservation, releaseMovements } from '../domain/reservation.ts';
import { reservationReleased } from '../publishes/reservation-events.ts';
import type { Tx } from '../store/database.ts';
import { lockReservations } from '../store/reservations.ts';
import { settleReservations } from './settle-reservations.ts';

export interface ReleaseReservation {
  orderId: string;
  cause: Cause;
}

/** Takes back what is still promised to orders. Nothing happens for those to which nothing is. */
export async function releaseReservations(tx: Tx, orders: readonly ReleaseReservation[], at: Date): Promise<void> {
  const reservations = await lockReservations(
    tx,
    orders.map(({ orderId }) => orderId),
  );
  const releases = orders.flatMap(({ orderId, cause }) => {
    const held = reservations.get(orderId);
    if (held?.status !== 'HELD') return [];
    const reservation: Reservation = { ...held, status: 'RELEASED', version: held.version + 1, allocations: [] };
    const events = eventsAbout(reservation, [reservationReleased(reservation)], { at, cause });
    return [{ reservation, events, cause, movements: releaseMovements(held) }];
  });
  await settleReservations(tx, releases, at);
}
