import type { VariantPricesSetResolvers } from '../generated.ts';
import { variantThatIs } from '../variant-that-is.ts';

export const VariantPricesSet: VariantPricesSetResolvers = {
  variants: ({ variantIds }, _args, context) => Promise.all(variantIds.map((id) => variantThatIs(id, context))),
};
