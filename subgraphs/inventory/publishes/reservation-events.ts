import { reservationAcceptedV1 } from '#events/inventory/reservation-accepted.v1.ts';
import { reservationRefusedV1 } from '#events/inventory/reservation-refused.v1.ts';
import { reservationReleasedV1 } from '#events/inventory/reservation-released.v1.ts';
import { reservationShippedV1 } from '#events/inventory/reservation-shipped.v1.ts';
import type { NewEvent } from '#packages/outbox/append-events.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import type { Reservation } from '../domain/reservation.ts';
import type { Shortage } from '../domain/stock.ts';

/** Fields every event about a reservation has. */
function about(reservation: Reservation, occurredAt: Date, cause: Cause) {
  const { id, orderId, version } = reservation;
  return { aggregateId: id, aggregateVersion: version, occurredAt, cause, data: { reservationId: id, orderId } };
}

export function reservationAccepted(reservation: Reservation, at: Date, cause: Cause): NewEvent {
  return { ...about(reservation, at, cause), contract: reservationAcceptedV1 };
}

export function reservationRefused(
  reservation: Reservation,
  shortages: readonly Shortage[],
  at: Date,
  cause: Cause,
): NewEvent {
  const event = about(reservation, at, cause);
  return { ...event, contract: reservationRefusedV1, data: { ...event.data, shortages } };
}

export function reservationReleased(reservation: Reservation, at: Date, cause: Cause): NewEvent {
  return { ...about(reservation, at, cause), contract: reservationReleasedV1 };
}

export function reservationShipped(reservation: Reservation, shipmentId: string, at: Date, cause: Cause): NewEvent {
  const event = about(reservation, at, cause);
  return { ...event, contract: reservationShippedV1, data: { ...event.data, shipmentId } };
}
