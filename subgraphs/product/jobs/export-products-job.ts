import { defineTrackedJob } from '#packages/tracked-jobs/tracked-job-contract.ts';

/** Writes products to a file, some at a time. */
export const exportProductsJob = defineTrackedJob('export-products');
