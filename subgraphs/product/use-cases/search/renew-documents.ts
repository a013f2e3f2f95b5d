import type { z } from 'zod';
import { enqueue } from '#packages/jobs/enqueue.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import { renewDocumentsJob, renewLabelsJob } from '../../jobs/search-jobs.ts';
import type { Tx } from '../../store/database.ts';
import { lockProduct } from '../../store/products.ts';
import { findWhole } from '../../store/save-product.ts';
import { listOldDocuments, listProductsWithValue, saveSearchDocumentsOf } from '../../store/search-documents.ts';

/** Products whose documents are renewed by one transaction: it is to take a second at most. */
const partSize = 50;

/** Renews the next old documents, and has those after them renewed by a job that follows. */
export async function renewOldPart(tx: Tx, cause: Cause): Promise<void> {
  const ids = await listOldDocuments(tx, partSize);
  await renew(tx, ids);
  if (ids.length === partSize) await enqueue(tx, renewDocumentsJob, {}, { cause, key: 'rest' });
}

/** The same of products with a value of an attribute. */
export async function renewLabelsPart(
  tx: Tx,
  { attributeId, after }: z.output<typeof renewLabelsJob.payload>,
  cause: Cause,
): Promise<void> {
  const ids = await listProductsWithValue(tx, attributeId, { after, limit: partSize });
  await renew(tx, ids);
  const last = ids.at(-1);
  if (last !== undefined && ids.length === partSize) {
    await enqueue(tx, renewLabelsJob, { attributeId, after: last }, { cause, fairnessKey: attributeId });
  }
}

/** In the order of their ids, in which others that change several products lock them too. */
async function renew(tx: Tx, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const product = await lockProduct(tx, id);
    if (product) await saveSearchDocumentsOf(tx, [await findWhole(tx, product)]);
  }
}
