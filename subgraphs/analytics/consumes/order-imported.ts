import { orderImportedV1 } from '#events/order/order-imported.v1.ts';
import { on } from '#packages/jetstream/handler.ts';
import { causeOf } from '#packages/outbox/cause.ts';
import type { Tx } from '../store/database.ts';
import { recordSales } from '../use-cases/record-sales.ts';

export const orderImported = on(orderImportedV1, {
  applyAll: (batch, tx: Tx) =>
    recordSales(
      tx,
      batch.map(({ event }) => ({ order: event.data, cause: causeOf(event) })),
    ),
});
