import { productPricesChangedV1 } from '#events/product/product-prices-changed.v1.ts';
import { on } from '#packages/jetstream/handler.ts';
import { saveVariantPrices } from '../store/catalogue-variant-prices.ts';
import type { Tx } from '../store/database.ts';

export const productPricesChanged = on(productPricesChangedV1, {
  applyAll: (batch, tx: Tx) =>
    saveVariantPrices(
      tx,
      batch.flatMap(({ event }) =>
        event.data.variants.flatMap(({ variantId, prices }) => prices.map((price) => ({ variantId, ...price }))),
      ),
    ),
});
