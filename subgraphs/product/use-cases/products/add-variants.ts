import { uuidv7 } from '#packages/ids/uuidv7.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import { refuse } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../../dependencies.ts';
import { addVariants as decide } from '../../domain/edit-variants.ts';
import type { NewVariant } from '../../domain/new-variant.ts';
import { changeProduct, type ProductTarget } from './change-product.ts';
import { refuseTakenSkus } from './refuse-taken.ts';

/** Adds variants to a product. */
export function addVariants(
  dependencies: Dependencies,
  target: ProductTarget,
  variants: readonly NewVariant[],
  cause: Cause,
) {
  const skus = variants.map(({ sku }) => sku);
  return changeProduct(dependencies, target, cause, async (whole, tx) => {
    const taken = await refuseTakenSkus(tx, skus, whole);
    if (taken) return refuse('sku-taken', { index: skus.indexOf(taken.sku), sku: taken.sku });
    return decide(whole, variants, uuidv7);
  });
}
