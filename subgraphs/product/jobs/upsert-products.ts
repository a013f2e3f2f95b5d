import { performTrackedJob } from '#packages/tracked-jobs/perform-tracked-job.ts';
import { defineTrackedJob } from '#packages/tracked-jobs/tracked-job-contract.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Tx } from '../store/database.ts';
import { deleteUpsertRows } from '../store/product-upsert-rows.ts';
import { readPart, upsertPart } from '../use-cases/products/upsert-product-rows.ts';

/** Makes products what they are to be, some at a time. Those that are not dealt with when it ends are forgotten. */
export const upsertProductsJob = defineTrackedJob('upsert-products', { onEnd: deleteUpsertRows });

export const upsertProducts = (dependencies: Dependencies) =>
  performTrackedJob(upsertProductsJob, dependencies, {
    prepare: (job) => readPart(dependencies, job.id),
    apply: (job, tx: Tx, rows, occurrence) => upsertPart(tx, job.id, rows, occurrence),
  });
