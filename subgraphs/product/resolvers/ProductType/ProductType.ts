import type { ProductTypeResolvers } from '../generated.ts';

export const ProductType: ProductTypeResolvers = {
  __resolveReference: ({ id }, { productTypes }) => productTypes.load(id),
};
