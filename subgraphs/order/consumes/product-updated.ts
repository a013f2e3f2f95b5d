import { productUpdatedV1 } from '#events/product/product-updated.v1.ts';
import { on } from '#packages/jetstream/handler.ts';
import type { Tx } from '../store/database.ts';
import { copyProducts } from '../use-cases/copy-products.ts';

export const productUpdated = on(productUpdatedV1, {
  applyAll: (batch, tx: Tx) =>
    copyProducts(
      tx,
      batch.map(({ event }) => event.data),
    ),
});
