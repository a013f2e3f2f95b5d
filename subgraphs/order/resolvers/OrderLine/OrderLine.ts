import type { OrderLineResolvers } from '../generated.ts';

export const OrderLine: OrderLineResolvers = {
  unitPrice: ({ unitPriceMinor, currency }) => ({ minor: unitPriceMinor, currency }),
  lineTotal: ({ unitPriceMinor, quantity, currency }) => ({ minor: unitPriceMinor * quantity, currency }),
  variant: ({ variantId }) => ({ id: variantId }),
};
