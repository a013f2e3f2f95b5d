import type { Cause } from '#packages/outbox/cause.ts';
import { refuse } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../../dependencies.ts';
import { positionsBetween, step } from '../../domain/place-products.ts';
import { listMembers, updatePositions } from '../../store/collection-products.ts';
import type { CollectionProducts } from './add-products.ts';
import { changeByHand } from './change-by-hand.ts';

export interface MoveProducts extends CollectionProducts {
  place: 'FIRST' | 'LAST' | { after: string };
}

/** Puts products elsewhere in their collection, in the order in which they are given. */
export function moveProducts(
  dependencies: Dependencies,
  { productIds, place, ...expected }: MoveProducts,
  cause: Cause,
) {
  return changeByHand(dependencies, expected, cause, async (tx, { id }) => {
    const members = await listMembers(tx, id);
    const isIn = new Set(members.map(({ productId }) => productId));
    const foreign = productIds.findIndex((productId) => !isIn.has(productId));
    if (foreign >= 0) return refuse('unknown-product', { index: foreign });
    const moved = new Set(productIds);
    const others = members.filter(({ productId }) => !moved.has(productId));
    const index = indexOf(others, place);
    if (index < 0) return refuse('no-such-neighbour', { after: typeof place === 'object' ? place.after : null });
    const order = [
      ...others.slice(0, index),
      ...productIds.map((productId) => ({ productId })),
      ...others.slice(index),
    ];
    if (order.every(({ productId }, at) => members[at]?.productId === productId)) return {};
    const between = {
      before: others[index - 1]?.position ?? null,
      after: others[index]?.position ?? null,
    };
    const positions = positionsBetween(between, productIds.length);
    // Without room between the two, all are numbered anew.
    const placed = positions
      ? productIds.map((productId, at) => ({ productId, position: positions[at] ?? 0 }))
      : order.map(({ productId }, at) => ({ productId, position: at * step }));
    await updatePositions(tx, id, placed);
    return { moved: productIds };
  });
}

/** Where among the others the moved ones come; -1 for behind one that is not among them. */
function indexOf(others: readonly { productId: string }[], place: MoveProducts['place']): number {
  if (place === 'FIRST') return 0;
  if (place === 'LAST') return others.length;
  const index = others.findIndex(({ productId }) => productId === place.after);
  return index < 0 ? -1 : index + 1;
}
