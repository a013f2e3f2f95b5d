import { z } from 'zod';
import { defineJob } from '#packages/jobs/job-contract.ts';

// Apart from what is done: use cases enqueue it, and are what is done.

/** Makes the next attempt at a delivery. Its fairness key is the endpoint. */
export const deliverWebhookJob = defineJob('deliver-webhook', z.object({ deliveryId: z.uuid() }));
