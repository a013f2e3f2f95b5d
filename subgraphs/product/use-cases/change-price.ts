import { appendEvents } from '#packages/outbox/append-events.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import { eventsAbout } from '#packages/outbox/event-content.ts';
import { isRefusal, refuse } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../dependencies.ts';
import { changePrice as decide, type PriceChange } from '../domain/change-price.ts';
import { productUpdated } from '../publishes/product-events.ts';
import { lockProductOfVariant, updatePriceRange } from '../store/products.ts';
import { findVariantsOfProducts, updatePrice } from '../store/variants.ts';

/** Changes what a variant costs and tells the other subgraphs. The price it has already changes nothing. */
export function changePrice({ database, clock }: Dependencies, change: PriceChange, cause: Cause) {
  return database.transact(async (tx) => {
    const product = await lockProductOfVariant(tx, change.variantId);
    if (!product) return refuse('unknown-variant');
    const { id, version } = product;
    const decision = decide(await findVariantsOfProducts(tx, [id]), change);
    if (isRefusal(decision)) return decision;
    const { isChange, variant, variants, priceRange } = decision;
    if (!isChange) return variant;
    const changed = { id, version: version + 1 };
    await updatePrice(tx, variant);
    await updatePriceRange(tx, changed, priceRange);
    await appendEvents(tx, eventsAbout(changed, [productUpdated(id, variants)], { at: clock(), cause }));
    return variant;
  });
}
