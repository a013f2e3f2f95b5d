import { productUpdatedV1 } from '#events/product/product-updated.v1.ts';
import { on } from '#packages/jetstream/handler.ts';
import type { Tx } from '../store/database.ts';
import { noteVariants } from '../use-cases/back-in-stock/note-variants.ts';

export const productUpdated = on(productUpdatedV1, {
  applyAll: (batch, tx: Tx) =>
    noteVariants(
      tx,
      batch.map(({ event }) => event.data),
    ),
});
