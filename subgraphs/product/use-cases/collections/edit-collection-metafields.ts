import type { Cause } from '#packages/outbox/cause.ts';
import { isRefusal } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../../dependencies.ts';
import { collectionUpdated } from '../../publishes/collection-events.ts';
import { updateCollection } from '../../store/collections.ts';
import { keepMetafields, type MetafieldEdit } from '../keep-metafields.ts';
import { type ExpectedCollection, findExpected } from './find-expected.ts';
import { tellOfCollection } from './tell-of-collection.ts';

/** Changes what integrations keep with a collection. */
export function editCollectionMetafields(
  { database, clock }: Dependencies,
  expected: ExpectedCollection,
  edit: MetafieldEdit,
  cause: Cause,
) {
  return database.transact(async (tx) => {
    const before = await findExpected(tx, expected);
    if (isRefusal(before)) return before;
    const { id } = before;
    const isChanged = await keepMetafields(tx, 'collectionId', id, edit);
    if (isRefusal(isChanged)) return isChanged;
    if (!isChanged) return before;
    const collection = { ...before, version: before.version + 1 };
    await updateCollection(tx, collection, { isNewRule: false });
    await tellOfCollection(tx, id, [collectionUpdated(id)], { at: clock(), cause });
    return collection;
  });
}
