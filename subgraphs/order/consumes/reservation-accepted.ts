import { reservationAcceptedV1 } from '#events/inventory/reservation-accepted.v1.ts';
import { on } from '#packages/jetstream/handler.ts';
import { causeOf } from '#packages/outbox/cause.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Tx } from '../store/database.ts';
import { authorizePayments } from '../use-cases/payments/authorize-payments.ts';
import { settleOrder } from '../use-cases/settle-order.ts';

export const reservationAccepted = (dependencies: Dependencies) =>
  on(reservationAcceptedV1, {
    prepare: ({ data: { orderId }, occurredAt }) =>
      authorizePayments(dependencies, { orderId, reservedAt: new Date(occurredAt) }),
    apply: (event, tx: Tx, settled) =>
      settleOrder(tx, { orderId: event.data.orderId, settled }, { at: dependencies.clock(), cause: causeOf(event) }),
  });
