import { z } from 'zod';
import { defineEvent } from '#packages/event-contract/event-contract.ts';

/** The work has begun. The aggregate is the job. */
export const trackedJobStartedV1 = defineEvent('tracked-job.started', 1, z.object({ jobId: z.uuid() }));
