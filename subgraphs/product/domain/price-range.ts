import type { PriceRange } from './product.ts';
import type { Variant } from './variant.ts';

/** Throws when there are no variants: a product always has one. All are in one currency. */
export function priceRangeOf(variants: readonly Pick<Variant, 'price'>[]): PriceRange {
  const [first, ...others] = variants.map(({ price }) => price);
  if (!first) throw new Error('a product without variants has no price range');
  return {
    min: others.reduce((lowest, price) => (price.minor < lowest.minor ? price : lowest), first),
    max: others.reduce((highest, price) => (price.minor > highest.minor ? price : highest), first),
  };
}
