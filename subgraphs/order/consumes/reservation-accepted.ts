import { reservationAcceptedV1 } from '#events/inventory/reservation-accepted.v1.ts';
import { on } from '#packages/jetstream/handler.ts';
import { causeOf } from '#packages/outbox/cause.ts';
import type { Room } from '../room.ts';
import type { Tx } from '../store/database.ts';
import { authorizePayment } from '../use-cases/authorize-payment.ts';
import { settleOrder } from '../use-cases/settle-order.ts';

export const reservationAccepted = (room: Room) =>
  on(reservationAcceptedV1, {
    prepare: ({ data: { orderId }, occurredAt }) =>
      authorizePayment(room, { orderId, reservedAt: new Date(occurredAt) }),
    apply: (event, tx: Tx, outcome) =>
      settleOrder(tx, { orderId: event.data.orderId, outcome }, { at: room.clock(), cause: causeOf(event) }),
  });
