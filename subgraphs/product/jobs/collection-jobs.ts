import { z } from 'zod';
import { defineJob } from '#packages/jobs/job-contract.ts';

/** Compares products with the rule of a collection, some at a time: those after `after`. */
export const refreshCollectionJob = defineJob(
  'refresh-collection',
  z.object({
    collectionId: z.uuid(),
    /** Of the rule: with a newer one, another job is about. */
    revision: z.int(),
    after: z.uuid().nullable(),
  }),
);

/** Compares the products that are filed in a category or below it with all rules, some at a time. */
export const refreshBranchJob = defineJob(
  'refresh-branch',
  z.object({
    categoryId: z.uuid(),
    after: z.object({ categoryId: z.uuid(), productId: z.uuid() }).nullable(),
  }),
);

/** Deletes what was in a collection that was deleted, some at a time. */
export const clearCollectionJob = defineJob('clear-collection', z.object({ collectionId: z.uuid() }));
