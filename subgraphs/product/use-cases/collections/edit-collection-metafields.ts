import type { Cause } from '#packages/outbox/cause.ts';
import { isRefusal } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../../dependencies.ts';
import type { MetafieldEdit } from '../../domain/edit-metafields.ts';
import { keepMetafields } from '../keep-metafields.ts';
import { type ExpectedCollection, findExpected } from './find-expected.ts';
import { reviseCollection } from './revise-collection.ts';

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
    const isChanged = await keepMetafields(tx, 'collectionId', before.id, edit);
    if (isRefusal(isChanged)) return isChanged;
    if (!isChanged) return before;
    return reviseCollection(tx, before, { at: clock(), cause });
  });
}
