import type { Cause } from '#packages/outbox/cause.ts';
import { refuse } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../../dependencies.ts';
import { mostByHand } from '../../domain/collection.ts';
import { positionsBetween } from '../../domain/place-products.ts';
import { insertMembers, listMembers } from '../../store/collection-products.ts';
import { findProducts } from '../../store/products.ts';
import { changeByHand } from './change-by-hand.ts';
import type { ExpectedCollection } from './find-expected.ts';

export interface CollectionProducts extends ExpectedCollection {
  /** Each once. */
  productIds: string[];
}

/** Puts products into a collection, behind those that it has. */
export function addProducts(dependencies: Dependencies, { productIds, ...expected }: CollectionProducts, cause: Cause) {
  return changeByHand(dependencies, expected, cause, async (tx, { id }) => {
    const products = await findProducts(tx, productIds);
    const known = new Set(products.flatMap((product) => (product.deletedAt ? [] : [product.id])));
    const unknown = productIds.findIndex((productId) => !known.has(productId));
    if (unknown >= 0) return refuse('unknown-product', { index: unknown });
    const members = await listMembers(tx, id);
    const isIn = new Set(members.map(({ productId }) => productId));
    const added = productIds.filter((productId) => !isIn.has(productId));
    if (members.length + added.length > mostByHand) return refuse('collection-full');
    const positions = positionsBetween({ before: members.at(-1)?.position ?? null, after: null }, added.length) ?? [];
    await insertMembers(
      tx,
      id,
      added.flatMap((productId, index) => ({ productId, position: positions[index] ?? 0 })),
    );
    return { added };
  });
}
