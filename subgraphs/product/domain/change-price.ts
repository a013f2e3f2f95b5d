import type { Money } from '#packages/money/money.ts';
import { refuse } from '#packages/refusals/refusal.ts';
import { priceRangeOf } from './price-range.ts';
import type { Variant } from './variant.ts';

export interface PriceChange {
  variantId: string;
  price: Money;
  compareAtPrice: Money | null;
}

/**
 * What a change makes of a variant, of all variants of its product, and of their price range.
 * @param variants every variant of the product. Throws when the one to change is not among them.
 */
export function changePrice(variants: readonly Variant[], { variantId, price, compareAtPrice }: PriceChange) {
  const current = variants.find(({ id }) => id === variantId);
  if (!current) throw new Error(`variant ${variantId} is not of this product`);
  const expected = current.price.currency;
  if (price.currency !== expected) return refuse('other-currency', { expected });
  const variant: Variant = { ...current, price, compareAtPrice };
  const changed = variants.map((each) => (each === current ? variant : each));
  return {
    isChange: !sameAmount(price, current.price) || !sameAmount(compareAtPrice, current.compareAtPrice),
    variant,
    variants: changed,
    priceRange: priceRangeOf(changed),
  };
}

const sameAmount = (a: Money | null, b: Money | null) => a?.minor === b?.minor;
