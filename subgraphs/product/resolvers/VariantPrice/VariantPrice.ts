import type { VariantPriceResolvers } from '../generated.ts';
import { moneyOf } from '../price-variant.ts';

export const VariantPrice: VariantPriceResolvers = {
  price: moneyOf,
  compareAtPrice: ({ compareAtMinor, currency }) =>
    compareAtMinor === null ? null : moneyOf({ minor: compareAtMinor, currency }),
};
