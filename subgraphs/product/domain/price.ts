import { z } from 'zod';

/** A price as a mutation's input gives it. */
export const price = z.object({
  minor: z.int('expected a whole number').min(0, 'expected 0 or more'),
  currency: z.string(),
});

interface Prices {
  price: z.infer<typeof price>;
  compareAtPrice?: z.infer<typeof price> | null | undefined;
}

/** Refuses an earlier price that is not one: in another currency, or not higher. */
export function checkCompareAtPrice({ value, issues }: z.core.ParsePayload<Prices>): void {
  const { price, compareAtPrice } = value;
  if (!compareAtPrice) return;
  if (compareAtPrice.currency !== price.currency) {
    const message = `expected the currency of the price, ${price.currency}`;
    issues.push({ code: 'custom', path: ['compareAtPrice', 'currency'], message, input: compareAtPrice.currency });
  } else if (compareAtPrice.minor <= price.minor) {
    const message = `expected more than the price, ${price.minor}`;
    issues.push({ code: 'custom', path: ['compareAtPrice', 'minor'], message, input: compareAtPrice.minor });
  }
}
