import type { z } from 'zod';
import { enqueue } from '#packages/jobs/enqueue.ts';
import type { Occurrence } from '#packages/outbox/event-content.ts';
import { refreshBranchJob } from '../../jobs/collection-jobs.ts';
import { hasRules } from '../../store/collections.ts';
import type { Tx } from '../../store/database.ts';
import { listFiledBelow } from '../../store/product-facts.ts';
import { compareProducts, mostCompared } from './compare-products.ts';

/** Compares the next products of a branch with all rules, and has those after them compared by a job that follows. */
export async function refreshBranchPart(
  tx: Tx,
  { categoryId, after }: z.output<typeof refreshBranchJob.payload>,
  occurrence: Occurrence,
): Promise<void> {
  // Whoever writes the first one from now on has all products compared with it.
  if (!(await hasRules(tx))) return;
  const filed = await listFiledBelow(tx, categoryId, { after, limit: mostCompared });
  const ids = [...new Set(filed.map(({ productId }) => productId))];
  await compareProducts(tx, ids, { collectionId: null, ...occurrence });
  const last = filed.at(-1);
  if (last === undefined || filed.length < mostCompared) return;
  await enqueue(tx, refreshBranchJob, { categoryId, after: last }, { cause: occurrence.cause });
}
