import type { Money } from '#packages/money/money.ts';
import { decimalAmount } from '#packages/money/money.ts';
import { type InvalidInput, invalidInput, type NotFound, notFound } from '#packages/user-errors/user-errors.ts';
import { largestOrder, type Pricing } from '../domain/price-lines.ts';

/** The value of the schema's `PriceChanged`. */
export interface PriceChanged {
  __typename: 'PriceChanged';
  code: 'PRICE_CHANGED';
  message: string;
  path: string[];
  total: Money;
}

/** Why an order cannot be placed at this pricing; null when it can. */
export function refusePricing(pricing: Pricing, expected: Money | null): PriceChanged | NotFound | InvalidInput | null {
  switch (pricing.kind) {
    case 'unknown-variant':
      return notFound(['input', 'lines', String(pricing.index), 'variantId'], `variant ${pricing.variantId}`);
    case 'mixed-currencies':
      return invalidInput(
        ['input', 'lines', String(pricing.index), 'variantId'],
        'The variants of an order must have prices in one currency.',
      );
    case 'too-large':
      return invalidInput(['input', 'lines'], `expected a total of at most ${largestOrder.totalMinor} minor units`);
    case 'priced': {
      const total = { minor: pricing.totalMinor, currency: pricing.currency };
      if (!expected || (expected.minor === total.minor && expected.currency === total.currency)) return null;
      const [is, was] = [total, expected].map((money) => `${decimalAmount(money)} ${money.currency}`);
      return {
        __typename: 'PriceChanged',
        code: 'PRICE_CHANGED',
        message: `The lines cost ${is} now, not ${was}.`,
        path: ['input', 'expectedTotal'],
        total,
      };
    }
    default:
      return pricing satisfies never;
  }
}
