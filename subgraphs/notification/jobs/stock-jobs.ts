import { z } from 'zod';
import { defineJob } from '#packages/jobs/job-contract.ts';

/** Tells staff which variants fell to their low-stock threshold: those that are gathered, together. */
export const tellLowStockJob = defineJob('tell-low-stock', z.object({ variantId: z.uuid() }), { batch: true });
