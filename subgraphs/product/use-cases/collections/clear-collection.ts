import { enqueue } from '#packages/jobs/enqueue.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import { clearCollectionJob } from '../../jobs/collection-jobs.ts';
import { deleteSomeMembers } from '../../store/collection-products.ts';
import type { Tx } from '../../store/database.ts';

/** How many rows a transaction deletes. */
const most = 5_000;

/** Deletes some of what was in a collection, and has the rest deleted by a job that follows. */
export async function clearCollectionPart(tx: Tx, collectionId: string, cause: Cause): Promise<void> {
  if ((await deleteSomeMembers(tx, collectionId, most)) === most) {
    await enqueue(tx, clearCollectionJob, { collectionId }, { cause });
  }
}
