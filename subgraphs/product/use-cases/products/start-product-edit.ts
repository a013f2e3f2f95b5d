import type { Cause } from '#packages/outbox/cause.ts';
import { refuse } from '#packages/refusals/refusal.ts';
import { startTrackedJobOnce } from '#packages/tracked-jobs/start-tracked-job-once.ts';
import { insertWaitingRows } from '#packages/tracked-jobs/waiting-rows.ts';
import type { Dependencies } from '../../dependencies.ts';
import type { BulkEdit } from '../../domain/edit-in-bulk.ts';
import type { ProductCriteria } from '../../domain/product-list.ts';
import { editProductsJob } from '../../jobs/edit-products.ts';
import { listProductIds } from '../../store/product-list.ts';
import type { EditRow } from './edit-product-rows.ts';

export interface StartProductEdit {
  idempotencyKey: string;
  criteria: ProductCriteria;
  edit: BulkEdit;
  dryRun: boolean;
}

/** Most products of one job: more would be written down for too long. */
const mostEdited = 100_000;

/** Writes down which products a list holds at this moment, and starts the job that edits them. */
export function startProductEdit(
  { database, clock }: Dependencies,
  { idempotencyKey: key, criteria, edit, dryRun }: StartProductEdit,
  cause: Cause,
) {
  const use = { caller: cause.actor.id, operation: 'editProducts', key, input: { criteria, edit, dryRun } };
  return database.transact((tx) =>
    startTrackedJobOnce(tx, editProductsJob, use, { at: clock(), cause }, async (jobId) => {
      const ids = await listProductIds(tx, criteria, mostEdited + 1);
      if (ids.length === 0) return refuse('no-products');
      if (ids.length > mostEdited) return refuse('too-many-products', { most: mostEdited });
      const rows = ids.map((productId): EditRow => ({ productId, edit, dryRun }));
      await insertWaitingRows(tx, jobId, rows);
      return rows.length;
    }),
  );
}
