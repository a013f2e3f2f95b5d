import { productUpdatedV1 } from '#events/product/product-updated.v1.ts';
import { on } from '#packages/jetstream/handler.ts';
import type { Tx } from '../store/database.ts';
import { insertStockStates } from '../store/stock-states.ts';

export const productUpdated = on(productUpdatedV1, {
  applyAll(batch, tx: Tx) {
    const variants = batch.flatMap(({ event }) => event.data.variants);
    return insertStockStates(
      tx,
      variants.map(({ variantId }) => variantId),
    );
  },
});
