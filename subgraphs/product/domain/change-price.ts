import type { Money } from '#packages/money/money.ts';
import type { PriceChange } from './price-change.ts';
import { priceRangeOf } from './price-range.ts';
import type { PriceRange } from './product.ts';
import type { Variant } from './variant.ts';

export type PriceChangeOutcome =
  | { type: 'changed'; variant: Variant; variants: Variant[]; priceRange: PriceRange }
  | { type: 'unchanged'; variant: Variant }
  | { type: 'wrong-currency'; expected: string };

/** @param variants every variant of the product. Throws when the one to change is not among them. */
export function changePrice(variants: readonly Variant[], change: PriceChange): PriceChangeOutcome {
  const current = variants.find(({ id }) => id === change.variantId.toLowerCase());
  if (!current) throw new Error(`variant ${change.variantId} is not of this product`);
  if (change.price.currency !== current.price.currency) {
    return { type: 'wrong-currency', expected: current.price.currency };
  }
  const variant: Variant = { ...current, price: change.price, compareAtPrice: change.compareAtPrice };
  if (sameAmount(variant.price, current.price) && sameAmount(variant.compareAtPrice, current.compareAtPrice)) {
    return { type: 'unchanged', variant: current };
  }
  const changed = variants.map((each) => (each === current ? variant : each));
  return { type: 'changed', variant, variants: changed, priceRange: priceRangeOf(changed) };
}

const sameAmount = (a: Money | null, b: Money | null) => a?.minor === b?.minor;
