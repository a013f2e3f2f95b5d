import { orderImportedV1 } from '#events/order/order-imported.v1.ts';
import { on } from '#packages/jetstream/handler.ts';
import { causeOf } from '#packages/outbox/cause.ts';
import type { Tx } from '../store/database.ts';
import { recordSale } from '../use-cases/record-sale.ts';

export const orderImported = on(orderImportedV1, {
  apply: (event, tx: Tx) => recordSale(tx, event.data, causeOf(event)),
});
