import { orderCancelledV1 } from '#events/order/order-cancelled.v1.ts';
import { on } from '#packages/jetstream/handler.ts';
import { causeOf } from '#packages/outbox/cause.ts';
import type { Tx } from '../store/database.ts';
import { takeBackSale } from '../use-cases/take-back-sale.ts';

export const orderCancelled = on(orderCancelledV1, {
  apply: (event, tx: Tx) => takeBackSale(tx, event.data.orderId, causeOf(event)),
});
