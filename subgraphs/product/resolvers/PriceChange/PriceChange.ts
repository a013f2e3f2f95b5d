import type { PriceChangeResolvers } from '../generated.ts';
import { moneyOf } from '../price-variant.ts';

export const PriceChange: PriceChangeResolvers = {
  price: ({ minor, currency }) => (minor === null ? null : moneyOf({ minor, currency })),
  compareAtPrice: ({ compareAtMinor, currency }) =>
    compareAtMinor === null ? null : moneyOf({ minor: compareAtMinor, currency }),
};
