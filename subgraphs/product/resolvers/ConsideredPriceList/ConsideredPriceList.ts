import type { ConsideredPriceListResolvers } from '../generated.ts';
import { moneyOf } from '../price-variant.ts';

export const ConsideredPriceList: ConsideredPriceListResolvers = {
  priceList: ({ list }) => list,
  price: ({ minor, currency }) => (minor === null ? null : moneyOf({ minor, currency })),
};
