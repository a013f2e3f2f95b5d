import type { Cause } from '#packages/outbox/cause.ts';
import { isRefusal } from '#packages/refusals/refusal.ts';
import { startTrackedJobOnce } from '#packages/tracked-jobs/start-tracked-job-once.ts';
import type { Dependencies } from '../../dependencies.ts';
import type { BulkEdit } from '../../domain/edit-in-bulk.ts';
import type { ProductCriteria } from '../../domain/product-list.ts';
import { editProductsJob } from '../../jobs/edit-products.ts';
import type { EditRow } from './edit-product-rows.ts';
import { writeDownProducts } from './write-down-products.ts';

export interface StartProductEdit {
  idempotencyKey: string;
  criteria: ProductCriteria;
  edit: BulkEdit;
  dryRun: boolean;
}

/** Writes down which products a list holds at this moment, and starts the job that edits them. */
export function startProductEdit(
  { database, clock }: Dependencies,
  { idempotencyKey: key, criteria, edit, dryRun }: StartProductEdit,
  cause: Cause,
) {
  const use = { caller: cause.actor.id, operation: 'editProducts', key, input: { criteria, edit, dryRun } };
  return database.transact((tx) =>
    startTrackedJobOnce(tx, editProductsJob, use, { at: clock(), cause }, async (jobId) => {
      const ids = await writeDownProducts(tx, jobId, criteria, (productId): EditRow => ({ productId, edit, dryRun }));
      return isRefusal(ids) ? ids : ids.length;
    }),
  );
}
