import { orderCancelledV1 } from '#events/order/order-cancelled.v1.ts';
import { on } from '#packages/jetstream/handler.ts';
import { causeOf } from '#packages/outbox/cause.ts';
import type { Tx } from '../store/database.ts';
import { takeBackSales } from '../use-cases/take-back-sales.ts';

export const orderCancelled = on(orderCancelledV1, {
  applyAll: (batch, tx: Tx) =>
    takeBackSales(
      tx,
      batch.map(({ event }) => ({ orderId: event.data.orderId, cause: causeOf(event) })),
    ),
});
