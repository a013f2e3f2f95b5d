import { appendEvents } from '#packages/outbox/append-events.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import { withRetries } from '#packages/sql/retryable-errors.ts';
import { type InvalidInput, invalidInput, type NotFound, notFound } from '#packages/user-errors/user-errors.ts';
import type { Dependencies } from '../dependencies.ts';
import { changePrice as decide } from '../domain/change-price.ts';
import type { PriceChange } from '../domain/price-change.ts';
import type { Variant } from '../domain/variant.ts';
import { productUpdated } from '../publishes/product-updated.ts';
import { findVariantsOfProducts } from '../store/find-variants.ts';
import { lockProductOfVariant } from '../store/lock-product.ts';
import { savePrice } from '../store/save-price.ts';

/** Changes what a variant costs and tells the other subgraphs. The price it has already changes nothing. */
export function changePrice(
  { database, clock }: Dependencies,
  change: PriceChange,
  cause: Cause,
): Promise<Variant | NotFound | InvalidInput> {
  return withRetries(() =>
    database.transact(async (tx) => {
      const locked = await lockProductOfVariant(tx, change.variantId);
      if (!locked) return notFound(['input', 'variantId'], `variant ${change.variantId}`);
      const { productId } = locked;
      const outcome = decide(await findVariantsOfProducts(tx, [productId]), change);
      switch (outcome.type) {
        case 'wrong-currency':
          return invalidInput(['input', 'price', 'currency'], `price.currency: expected ${outcome.expected}`);
        case 'unchanged':
          return outcome.variant;
        case 'changed': {
          const { variant, variants, priceRange } = outcome;
          const version = locked.version + 1;
          await savePrice(tx, variant, priceRange, version);
          await appendEvents(tx, [productUpdated({ productId, version, variants, at: clock(), cause })]);
          return variant;
        }
        default:
          return outcome satisfies never;
      }
    }),
  );
}
