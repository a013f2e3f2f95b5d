import type { Cause } from '#packages/outbox/cause.ts';
import { refuse } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../../dependencies.ts';
import { deleteMembers, findMembers } from '../../store/collection-products.ts';
import type { CollectionProducts } from './add-products.ts';
import { changeByHand } from './change-by-hand.ts';

/** Takes products out of a collection. */
export function removeProducts(
  dependencies: Dependencies,
  { productIds, ...expected }: CollectionProducts,
  cause: Cause,
) {
  return changeByHand(dependencies, expected, cause, async (tx, { id }) => {
    const isIn = new Set((await findMembers(tx, [id], productIds)).map(({ productId }) => productId));
    const foreign = productIds.findIndex((productId) => !isIn.has(productId));
    if (foreign >= 0) return refuse('unknown-product', { index: foreign });
    await deleteMembers(tx, id, productIds);
    return { removed: productIds };
  });
}
