import { appendEvents } from '#packages/outbox/append-events.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import { eventsAbout } from '#packages/outbox/event-content.ts';
import { refuse } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../../dependencies.ts';
import { productPricesChanged } from '../../publishes/product-prices-changed.ts';
import {
  countUpVersions,
  lockProductsOfVariants,
  saveVariantPrices,
  type VariantPriceChange,
} from '../../store/variant-prices.ts';

/**
 * Sets and removes what variants cost in other currencies than their product's, and tells the other subgraphs: all of it or
 * nothing. Returns the ids of the variants.
 * @param changes at most one for each variant and currency
 */
export function setVariantPrices(
  { database, clock }: Dependencies,
  changes: readonly VariantPriceChange[],
  cause: Cause,
) {
  const variantIds = [...new Set(changes.map(({ variantId }) => variantId))];
  return database.transact(async (tx) => {
    const locked = await lockProductsOfVariants(tx, variantIds);
    const variants = new Map(locked.map((variant) => [variant.variantId, variant]));
    for (const [index, { variantId, currency }] of changes.entries()) {
      const variant = variants.get(variantId);
      if (!variant) return refuse('unknown-variant', { index, variantId });
      if (variant.currency === currency) return refuse('own-currency', { index, currency });
    }
    const changed = await saveVariantPrices(tx, changes);
    const byProduct = Map.groupBy(changed, ({ variantId }) => variants.get(variantId)?.productId ?? '');
    const products = await countUpVersions(tx, [...byProduct.keys()]);
    const events = products.flatMap(({ id, version }) => {
      const content = productPricesChanged(id, byProduct.get(id) ?? []);
      return eventsAbout({ id, version }, [content], { at: clock(), cause });
    });
    await appendEvents(tx, events);
    return { variantIds };
  });
}
