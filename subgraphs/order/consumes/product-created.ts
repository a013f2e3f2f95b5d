import { productCreatedV1 } from '#events/product/product-created.v1.ts';
import { on } from '#packages/jetstream/handler.ts';
import type { Tx } from '../store/database.ts';
import { copyProducts } from '../use-cases/copy-products.ts';

export const productCreated = on(productCreatedV1, {
  applyAll: (batch, tx: Tx) =>
    copyProducts(
      tx,
      batch.map(({ event }) => event.data),
    ),
});
