import { z } from 'zod';
import { defineJob } from '#packages/jobs/job-contract.ts';

/** Publishes a product at the time for which it was scheduled, if it still is. */
export const publishProductJob = defineJob('publish-product', z.object({ productId: z.uuid(), at: z.iso.datetime() }));
