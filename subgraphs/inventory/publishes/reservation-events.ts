import { reservationAcceptedV1 } from '#events/inventory/reservation-accepted.v1.ts';
import { reservationReallocatedV1 } from '#events/inventory/reservation-reallocated.v1.ts';
import { reservationRefusedV1 } from '#events/inventory/reservation-refused.v1.ts';
import { reservationReleasedV1 } from '#events/inventory/reservation-released.v1.ts';
import { reservationShippedV1 } from '#events/inventory/reservation-shipped.v1.ts';
import { eventOf } from '#packages/outbox/event-content.ts';
import type { Reservation } from '../domain/reservation.ts';
import type { Shortage } from '../domain/stock.ts';

const about = ({ id: reservationId, orderId }: Reservation) => ({ reservationId, orderId });

export const reservationAccepted = (reservation: Reservation) => eventOf(reservationAcceptedV1, about(reservation));

export const reservationRefused = (reservation: Reservation, shortages: readonly Shortage[]) =>
  eventOf(reservationRefusedV1, { ...about(reservation), shortages: [...shortages] });

export const reservationReleased = (reservation: Reservation) => eventOf(reservationReleasedV1, about(reservation));

export const reservationReallocated = (reservation: Reservation, fromWarehouseId: string) =>
  eventOf(reservationReallocatedV1, { ...about(reservation), fromWarehouseId, lines: reservation.allocations });

export const reservationShipped = (reservation: Reservation, shipmentId: string) =>
  eventOf(reservationShippedV1, { ...about(reservation), shipmentId });
