import type { ProductResolvers } from '../generated.ts';

export const Product: ProductResolvers = {
  __resolveReference: ({ id }, { products }) => products.load(id),
  categories: ({ id }, _args, { categoriesOfProduct }) => categoriesOfProduct.load(id),
  media: ({ id }, _args, { mediaOfProduct }) => mediaOfProduct.load(id),
  variants: ({ id }, _args, { variantsOfProduct }) => variantsOfProduct.load(id),
};
