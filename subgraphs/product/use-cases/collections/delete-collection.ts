import { enqueue } from '#packages/jobs/enqueue.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import { isRefusal } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../../dependencies.ts';
import { clearCollectionJob } from '../../jobs/collection-jobs.ts';
import { collectionDeleted } from '../../publishes/collection-events.ts';
import { deleteCollection as remove } from '../../store/collections.ts';
import { deleteTranslations } from '../../store/translations.ts';
import { type ExpectedCollection, findExpected } from './find-expected.ts';
import { tellOfCollection } from './tell-of-collection.ts';

/** Deletes a collection at once; what was in it, which nobody finds any more, is cleared away by a job. */
export function deleteCollection({ database, clock }: Dependencies, expected: ExpectedCollection, cause: Cause) {
  return database.transact(async (tx) => {
    const collection = await findExpected(tx, expected);
    if (isRefusal(collection)) return collection;
    const { id } = collection;
    await tellOfCollection(tx, id, [collectionDeleted(id)], { at: clock(), cause });
    await remove(tx, id);
    await deleteTranslations(tx, id);
    await enqueue(tx, clearCollectionJob, { collectionId: id }, { cause });
    return { id };
  });
}
