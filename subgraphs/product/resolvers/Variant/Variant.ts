import type { VariantResolvers } from '../generated.ts';
import { seesDrafts } from '../visible.ts';

export const Variant: VariantResolvers = {
  async __resolveReference({ id }, context) {
    const variant = await context.variants.load(id);
    return variant && (variant.wasPublished || seesDrafts(context)) ? variant : null;
  },
  media: ({ mediaId }, _args, { media }) => (mediaId === null ? null : media.load(mediaId)),
  product: async ({ id, productId }, _args, { products }) => {
    const product = await products.load(productId);
    if (!product) throw new Error(`product ${productId} of variant ${id} is missing`);
    return product;
  },
};
