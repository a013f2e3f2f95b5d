import type { ProductContent } from './new-product.ts';
import type { WholeProduct } from './product.ts';
import { usualTitle } from './variant.ts';

/** What to change; what is absent stays. */
export interface ProductEdit extends Partial<ProductContent> {
  slug?: string | undefined;
  categoryIds?: string[] | undefined;
}

/** The product with other content. Variants that are called like the product go on being called so. */
export function editProduct(whole: WholeProduct, { categoryIds, ...edit }: ProductEdit): WholeProduct {
  const product = { ...whole.product, ...edit };
  const variants = whole.variants.map((variant) => {
    const isUsual = variant.title === usualTitle(variant.selectedOptions, whole.product.title);
    return isUsual ? { ...variant, title: usualTitle(variant.selectedOptions, product.title) } : variant;
  });
  return { ...whole, product, variants, categoryIds: categoryIds ?? whole.categoryIds };
}
