import type { ProductResolvers } from '../generated.ts';

export const categories: ProductResolvers['categories'] = ({ id }, _args, { loaders }) =>
  loaders.categoriesOfProduct.load(id);
