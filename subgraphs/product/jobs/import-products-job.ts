import { defineTrackedJob } from '#packages/tracked-jobs/tracked-job-contract.ts';

/** Puts the products of a file: reads it first, then puts some at a time. */
export const importProductsJob = defineTrackedJob('import-products');
