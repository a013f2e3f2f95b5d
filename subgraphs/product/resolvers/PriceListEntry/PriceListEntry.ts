import type { PriceListEntryResolvers } from '../generated.ts';
import { moneyOf } from '../price-variant.ts';
import { variantThatIs } from '../variant-that-is.ts';

export const PriceListEntry: PriceListEntryResolvers = {
  variant: ({ variantId }, _args, context) => variantThatIs(variantId, context),
  price: moneyOf,
};
