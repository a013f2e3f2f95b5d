import { orderConfirmedV1 } from '#events/order/order-confirmed.v1.ts';
import { on } from '#packages/jetstream/handler.ts';
import { causeOf } from '#packages/outbox/cause.ts';
import type { Tx } from '../store/database.ts';
import { recordSale } from '../use-cases/record-sale.ts';

export const orderConfirmed = on(orderConfirmedV1, {
  apply: (event, tx: Tx) => recordSale(tx, event.data, causeOf(event)),
});
