import type { Cause } from '#packages/outbox/cause.ts';
import { isRefusal, type Refusal, refuse } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../../dependencies.ts';
import type { Collection } from '../../domain/collection.ts';
import { collectionProductsChanged } from '../../publishes/collection-events.ts';
import { updateCollection } from '../../store/collections.ts';
import type { Tx } from '../../store/database.ts';
import { type ExpectedCollection, findExpected } from './find-expected.ts';
import { tellOfCollection } from './tell-of-collection.ts';

/** What a change made of the products of a collection. */
export type ProductsChange = Partial<Record<'added' | 'removed' | 'moved', string[]>>;

/**
 * Changes what is in a collection that is made by hand: locks it, lets `change` write, and tells what it says that it did, as the
 * next version of the collection. What makes no difference changes nothing.
 */
export function changeByHand<Changed extends ProductsChange | Refusal>(
  { database, clock }: Dependencies,
  expected: ExpectedCollection,
  cause: Cause,
  change: (tx: Tx, collection: Collection) => Promise<Changed>,
) {
  return database.transact(async (tx) => {
    const before = await findExpected(tx, expected);
    if (isRefusal(before)) return before;
    if (before.rule) return refuse('not-by-hand');
    const changed = await change(tx, before);
    if (isRefusal(changed)) return changed;
    const contents = collectionProductsChanged(before.id, changed as ProductsChange);
    if (contents.length === 0) return before;
    const collection = { ...before, version: before.version + 1 };
    await updateCollection(tx, collection, { isNewRule: false });
    await tellOfCollection(tx, collection.id, contents, { at: clock(), cause });
    return collection;
  });
}
