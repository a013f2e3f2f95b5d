import { z } from 'zod';
import { defineJob } from '#packages/jobs/job-contract.ts';

/** Tells staff which variants fell to their low-stock threshold: those that are gathered, together. */
export const tellLowStockJob = defineJob('tell-low-stock', z.object({ variantId: z.uuid() }), { batch: true });

/** Tells some of those who wait for a variant that it came back. */
export const tellBackInStockJob = defineJob(
  'tell-back-in-stock',
  z.object({
    variantId: z.uuid(),
    /** The event by which it came back, and its version. */
    ...{ returnId: z.uuid(), version: z.int() },
  }),
);
