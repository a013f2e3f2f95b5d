import { untranslatedOf } from '../../domain/untranslated.ts';
import type { ProductTranslationResolvers } from '../generated.ts';

export const ProductTranslation: ProductTranslationResolvers = {
  async missing({ productId, ...translation }, _args, { products, variantsOfProduct, mediaOfProduct }) {
    const [product, variants, media] = await Promise.all([
      products.load(productId),
      variantsOfProduct.load(productId),
      mediaOfProduct.load(productId),
    ]);
    return product ? untranslatedOf({ product, variants, media }, translation) : [];
  },
  options: ({ options }) => options,
  seo: ({ seoTitle, seoDescription }) => ({ title: seoTitle, description: seoDescription }),
};
