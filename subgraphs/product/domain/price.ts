import { z } from 'zod';
import { isCurrentCurrency } from '#packages/money/currencies.ts';

const price = z.object({
  minor: z.int('expected a whole number').min(0, 'expected 0 or more'),
  currency: z.string().refine(isCurrentCurrency, 'expected a currency that is in use'),
});

/** What a variant costs and, when it is on sale, what it cost before. Goes with `checkPrices`. */
export const prices = { price, compareAtPrice: price.nullish().transform((given) => given ?? null) };

/** Refuses an earlier price that is not one: in another currency, or not higher. */
export function checkPrices({ value, issues }: z.core.ParsePayload<z.output<z.ZodObject<typeof prices>>>): void {
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
