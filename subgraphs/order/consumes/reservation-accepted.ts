import { reservationAcceptedV1 } from '#events/inventory/reservation-accepted.v1.ts';
import { on } from '#packages/jetstream/handler.ts';
import { causeOf } from '#packages/outbox/cause.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Tx } from '../store/database.ts';
import { authorizePayment } from '../use-cases/authorize-payment.ts';
import { settleOrder } from '../use-cases/settle-order.ts';

export const reservationAccepted = (dependencies: Dependencies) =>
  on(reservationAcceptedV1, {
    prepare: ({ data: { orderId }, occurredAt }) =>
      authorizePayment(dependencies, { orderId, reservedAt: new Date(occurredAt) }),
    apply: (event, tx: Tx, outcome) =>
      settleOrder(tx, { orderId: event.data.orderId, outcome }, { at: dependencies.clock(), cause: causeOf(event) }),
  });
