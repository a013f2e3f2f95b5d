import type { Cause } from '#packages/outbox/cause.ts';
import type { Dependencies } from '../../dependencies.ts';
import { deleteProduct as decide } from '../../domain/product-status.ts';
import { hasSoldProduct } from '../../store/sold-products.ts';
import { changeProduct, type ProductTarget } from './change-product.ts';

/** Deletes a product that was never ordered. */
export function deleteProduct(dependencies: Dependencies, target: ProductTarget, cause: Cause) {
  return changeProduct(dependencies, target, cause, async (whole, tx) =>
    decide(whole, { isSold: await hasSoldProduct(tx, target.id), now: dependencies.clock() }),
  );
}
