import { reservationAcceptedV1 } from '#events/inventory/reservation-accepted.v1.ts';
import { on } from '#packages/jetstream/handler.ts';
import { causeOf } from '#packages/outbox/cause.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Tx } from '../store/database.ts';
import { authorizePayments } from '../use-cases/payments/authorize-payments.ts';
import { type PerhapsSettled, settleOrders } from '../use-cases/settle-orders.ts';

export const reservationAccepted = (dependencies: Dependencies) =>
  on(reservationAcceptedV1, {
    prepare: ({ data: { orderId }, occurredAt }) =>
      authorizePayments(dependencies, { orderId, reservedAt: new Date(occurredAt) }),
    applyAll(batch, tx: Tx) {
      const settlements = batch.map(({ event, prepared: settled }): PerhapsSettled => {
        return { orderId: event.data.orderId, settled, cause: causeOf(event) };
      });
      return settleOrders(tx, settlements, dependencies.clock());
    },
  });
