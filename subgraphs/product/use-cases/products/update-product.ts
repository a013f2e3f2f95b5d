import type { Cause } from '#packages/outbox/cause.ts';
import { isRefusal } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../../dependencies.ts';
import { editProduct, type ProductEdit } from '../../domain/edit-product.ts';
import { namedCategories } from '../named-categories.ts';
import { changeProduct, type ProductTarget } from './change-product.ts';
import { refuseTakenSlug } from './refuse-taken.ts';

export interface UpdateProduct extends Omit<ProductEdit, 'categoryIds'> {
  /** Slugs; absent to leave the product where it is filed. */
  categories?: string[] | undefined;
}

/** Changes what a product says of itself and where it is filed. */
export function updateProduct(
  dependencies: Dependencies,
  target: ProductTarget,
  { categories, ...edit }: UpdateProduct,
  cause: Cause,
) {
  return changeProduct(dependencies, target, cause, async (whole, tx) => {
    const taken = edit.slug === undefined ? null : await refuseTakenSlug(tx, edit.slug, whole);
    if (taken) return taken;
    const categoryIds = categories && (await namedCategories(tx, categories));
    return isRefusal(categoryIds) ? categoryIds : editProduct(whole, { ...edit, categoryIds });
  });
}
