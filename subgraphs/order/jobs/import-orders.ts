import { performTrackedRows } from '#packages/tracked-jobs/perform-tracked-rows.ts';
import { defineTrackedJob } from '#packages/tracked-jobs/tracked-job-contract.ts';
import type { Dependencies } from '../dependencies.ts';
import { importPart } from '../use-cases/import-order-rows.ts';

/** Takes over past orders of another system, some at a time. Those that are not dealt with when it ends are forgotten. */
export const importOrdersJob = defineTrackedJob('import-orders');

export const importOrders = (dependencies: Dependencies) =>
  performTrackedRows(importOrdersJob, dependencies, {
    // Two parts take turns on a lock: one looks at its orders while the other writes. More would only wait.
    concurrency: 2,
    partSize: 100,
    apply: importPart,
  });
