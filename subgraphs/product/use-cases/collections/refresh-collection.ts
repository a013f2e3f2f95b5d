import type { z } from 'zod';
import { enqueue } from '#packages/jobs/enqueue.ts';
import type { Occurrence } from '#packages/outbox/event-content.ts';
import { refreshCollectionJob } from '../../jobs/collection-jobs.ts';
import { findRuledCollections } from '../../store/collections.ts';
import type { Tx } from '../../store/database.ts';
import { listProductIds } from '../../store/product-facts.ts';
import { compareProducts, mostCompared } from './compare-products.ts';

/** Compares the next products with the rule, and has those after them compared by a job that follows. */
export async function refreshCollectionPart(
  tx: Tx,
  { collectionId, revision, after }: z.output<typeof refreshCollectionJob.payload>,
  occurrence: Occurrence,
): Promise<void> {
  const [collection] = await findRuledCollections(tx, collectionId);
  // Deleted, by hand from now on, or with a newer rule, which has a job of its own.
  if (collection?.revision !== revision) return;
  const ids = await listProductIds(tx, { after, limit: mostCompared });
  await compareProducts(tx, ids, { collectionId, ...occurrence });
  const last = ids.at(-1);
  if (last === undefined || ids.length < mostCompared) return;
  const { cause } = occurrence;
  await enqueue(
    tx,
    refreshCollectionJob,
    { collectionId, revision, after: last },
    { cause, fairnessKey: collectionId },
  );
}
