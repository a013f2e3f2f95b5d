import { productPricesChangedV1 } from '#events/product/product-prices-changed.v1.ts';
import { eventOf } from '#packages/outbox/event-content.ts';
import type { VariantPriceChange } from '../store/variant-prices.ts';

/** @param changes of variants of the product */
export function productPricesChanged(productId: string, changes: readonly VariantPriceChange[]) {
  const variants = [...Map.groupBy(changes, ({ variantId }) => variantId)].map(([variantId, ofVariant]) => ({
    variantId,
    prices: ofVariant.map(({ currency, minor }) => ({ currency, minor })),
  }));
  return eventOf(productPricesChangedV1, { productId, variants });
}
