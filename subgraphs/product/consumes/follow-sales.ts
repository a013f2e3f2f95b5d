import { orderImportedV1 } from '#events/order/order-imported.v1.ts';
import { orderPlacedV1 } from '#events/order/order-placed.v1.ts';
import { type AnyEvent, parseEvent } from '#packages/event-contract/event-contract.ts';
import { defineUnorderedConsumer } from '#packages/jetstream/unordered-consumer.ts';
import type { Tx } from '../store/database.ts';
import { insertSoldProducts } from '../store/sold-products.ts';

/** Which products were ever ordered: those cannot be deleted. */
export const followSales = defineUnorderedConsumer({
  name: 'sales',
  types: [orderPlacedV1.type, orderImportedV1.type],
  begin: 'first',
  applyAll: (batch, tx: Tx) =>
    insertSoldProducts(tx, [...new Set(batch.flatMap(({ event }) => productsIn(event)))].sort()),
});

function productsIn(event: AnyEvent): string[] {
  const { lines } = parseEvent(event.type === orderPlacedV1.type ? orderPlacedV1 : orderImportedV1, event).data;
  return lines.map(({ productId }) => productId);
}
