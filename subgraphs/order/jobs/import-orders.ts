import { performTrackedJob } from '#packages/tracked-jobs/perform-tracked-job.ts';
import { defineTrackedJob } from '#packages/tracked-jobs/tracked-job-contract.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Tx } from '../store/database.ts';
import { deleteImportRows } from '../store/order-import-rows.ts';
import { importPart, readPart } from '../use-cases/import-order-rows.ts';

/** Takes over past orders of another system, some at a time. Those that are not dealt with when it ends are forgotten. */
export const importOrdersJob = defineTrackedJob('import-orders', { onEnd: deleteImportRows });

export const importOrders = (dependencies: Dependencies) =>
  performTrackedJob(importOrdersJob, dependencies, {
    // Two parts take turns on a lock: one looks at its orders while the other writes. More would only wait.
    concurrency: 2,
    prepare: (job) => readPart(dependencies, job.id),
    apply: (job, tx: Tx, rows, occurrence) => importPart(tx, job.id, rows, occurrence),
  });
