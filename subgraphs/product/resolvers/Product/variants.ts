import type { ProductResolvers } from '../generated.ts';

export const variants: ProductResolvers['variants'] = ({ id }, _args, { loaders }) =>
  loaders.variantsOfProduct.load(id);
