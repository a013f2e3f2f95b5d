import { readFirst } from '#packages/connection/read-first.ts';
import type { StockAlertResolvers } from '../generated.ts';

export const StockAlert: StockAlertResolvers = {
  total: ({ variantIds }) => variantIds.length,
  variants: ({ variantIds }, args) =>
    variantIds.slice(0, readFirst(args, { usual: 100, most: 100 })).map((id) => ({ id })),
};
