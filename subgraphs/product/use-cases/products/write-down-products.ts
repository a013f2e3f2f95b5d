import { refuse } from '#packages/refusals/refusal.ts';
import { insertWaitingRows } from '#packages/tracked-jobs/waiting-rows.ts';
import type { ProductCriteria } from '../../domain/product-list.ts';
import type { Tx } from '../../store/database.ts';
import { listProductIds } from '../../store/product-list.ts';

/** Most products of one job: more would be written down for too long. */
const most = 100_000;

/** Writes down, as rows that wait for a job, which products a list holds at this moment; their ids. */
export async function writeDownProducts(
  tx: Tx,
  jobId: string,
  criteria: ProductCriteria,
  toRow: (productId: string) => object,
) {
  const ids = await listProductIds(tx, criteria, most + 1);
  if (ids.length === 0) return refuse('no-products');
  if (ids.length > most) return refuse('too-many-products', { most });
  await insertWaitingRows(tx, jobId, ids.map(toRow));
  return ids;
}
