import { performTrackedRows } from '#packages/tracked-jobs/perform-tracked-rows.ts';
import { defineTrackedJob } from '#packages/tracked-jobs/tracked-job-contract.ts';
import type { Dependencies } from '../dependencies.ts';
import { editPart } from '../use-cases/products/edit-product-rows.ts';

/** Edits many products alike, some at a time. Those that are not dealt with when it ends stay as they are. */
export const editProductsJob = defineTrackedJob('edit-products');

export const editProducts = (dependencies: Dependencies) =>
  performTrackedRows(editProductsJob, dependencies, { partSize: 50, apply: editPart });
