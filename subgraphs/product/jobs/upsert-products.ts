import { performTrackedRows } from '#packages/tracked-jobs/perform-tracked-rows.ts';
import { defineTrackedJob } from '#packages/tracked-jobs/tracked-job-contract.ts';
import type { Dependencies } from '../dependencies.ts';
import { upsertPart } from '../use-cases/products/upsert-product-rows.ts';

/** Makes products what they are to be, some at a time. Those that are not dealt with when it ends are forgotten. */
export const upsertProductsJob = defineTrackedJob('upsert-products');

export const upsertProducts = (dependencies: Dependencies) =>
  performTrackedRows(upsertProductsJob, dependencies, { partSize: 50, apply: upsertPart });
