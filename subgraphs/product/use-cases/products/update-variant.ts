import type { Cause } from '#packages/outbox/cause.ts';
import type { Dependencies } from '../../dependencies.ts';
import { editVariant, type VariantEdit } from '../../domain/edit-variants.ts';
import { changeProductOfVariant, type VariantTarget } from './change-product-of-variant.ts';
import { refuseTakenSkus } from './refuse-taken.ts';

/** Changes what a variant is. */
export function updateVariant(dependencies: Dependencies, target: VariantTarget, edit: VariantEdit, cause: Cause) {
  return changeProductOfVariant(dependencies, target, cause, async (whole, tx) => {
    const taken = edit.sku === undefined ? null : await refuseTakenSkus(tx, [edit.sku], whole);
    return taken ?? editVariant(whole, target.variantId, edit);
  });
}
