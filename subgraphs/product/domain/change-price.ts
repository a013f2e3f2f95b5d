import type { Money } from '#packages/money/money.ts';
import { refuse } from '#packages/refusals/refusal.ts';
import type { WholeProduct } from './product.ts';

export interface PriceChange {
  variantId: string;
  price: Money;
  compareAtPrice: Money | null;
}

/** The product with another price of one of its variants. Throws when it has no such variant. */
export function changePrice(whole: WholeProduct, { variantId, price, compareAtPrice }: PriceChange) {
  const current = whole.variants.find(({ id }) => id === variantId);
  if (!current) throw new Error(`variant ${variantId} is not of this product`);
  const expected = current.price.currency;
  if (price.currency !== expected) return refuse('other-currency', { expected });
  const variants = whole.variants.map((each) => (each === current ? { ...each, price, compareAtPrice } : each));
  return { ...whole, variants } satisfies WholeProduct;
}
