import type { VariantResolvers } from '../generated.ts';

export const product: VariantResolvers['product'] = async ({ id, productId }, _args, { loaders }) => {
  const found = await loaders.product.load(productId);
  if (!found) throw new Error(`product ${productId} of variant ${id} is missing`);
  return found;
};
