import type { BackInStockRequestResolvers } from '../generated.ts';

export const BackInStockRequest: BackInStockRequestResolvers = {
  variant: ({ variantId: id }) => ({ id }),
};
