import type { VariantResolvers } from '../generated.ts';

export const Variant: VariantResolvers = {
  __resolveReference: ({ id }, { variants }) => variants.load(id),
  product: async ({ id, productId }, _args, { products }) => {
    const product = await products.load(productId);
    if (!product) throw new Error(`product ${productId} of variant ${id} is missing`);
    return product;
  },
};
