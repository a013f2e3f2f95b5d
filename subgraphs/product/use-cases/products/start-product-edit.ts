import { performOnce } from '#packages/idempotency/perform-once.ts';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import { refuse } from '#packages/refusals/refusal.ts';
import { startTrackedJob } from '#packages/tracked-jobs/start-tracked-job.ts';
import { findTrackedJob } from '#packages/tracked-jobs/tracked-job-rows.ts';
import type { Dependencies } from '../../dependencies.ts';
import type { BulkEdit } from '../../domain/edit-in-bulk.ts';
import type { ProductCriteria } from '../../domain/product-list.ts';
import { editProductsJob } from '../../jobs/edit-products.ts';
import { insertEditRows } from '../../store/product-edit-rows.ts';

export interface StartProductEdit {
  idempotencyKey: string;
  criteria: ProductCriteria;
  edit: BulkEdit;
  dryRun: boolean;
}

/** Most products of one job: more would be written down by one statement for too long. */
const mostEdited = 100_000;

/** Writes down which products a list holds at this moment, and starts the job that edits them. */
export function startProductEdit(
  { database, clock }: Dependencies,
  { idempotencyKey: key, criteria, edit, dryRun }: StartProductEdit,
  cause: Cause,
) {
  const id = uuidv7();
  const use = {
    caller: cause.actor.id,
    operation: 'editProducts',
    key,
    input: { criteria, edit, dryRun },
    resultId: id,
  };
  return database.transact((tx) =>
    performOnce(tx, use, {
      async perform() {
        const total = await insertEditRows(tx, { jobId: id, edit, dryRun }, criteria, mostEdited + 1);
        if (total === 0) return refuse('no-products');
        if (total > mostEdited) return refuse('too-many-products', { most: mostEdited });
        return startTrackedJob(tx, editProductsJob, { id, total }, { at: clock(), cause });
      },
      async recall(jobId) {
        const job = await findTrackedJob(tx, jobId);
        if (!job) throw new Error(`job ${jobId} vanished`);
        return job;
      },
    }),
  );
}
