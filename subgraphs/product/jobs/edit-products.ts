import { performTrackedJob } from '#packages/tracked-jobs/perform-tracked-job.ts';
import { defineTrackedJob } from '#packages/tracked-jobs/tracked-job-contract.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Tx } from '../store/database.ts';
import { deleteEditRows } from '../store/product-edit-rows.ts';
import { editPart, readEditPart } from '../use-cases/products/edit-product-rows.ts';

/** Edits many products alike, some at a time. Those that are not dealt with when it ends stay as they are. */
export const editProductsJob = defineTrackedJob('edit-products', { onEnd: deleteEditRows });

export const editProducts = (dependencies: Dependencies) =>
  performTrackedJob(editProductsJob, dependencies, {
    prepare: (job) => readEditPart(dependencies, job.id),
    apply: (job, tx: Tx, rows, occurrence) => editPart(tx, job.id, rows, occurrence),
  });
