import { z } from 'zod';
import { defineEvent } from '#packages/event-contract/event-contract.ts';
import { progressSchema } from './progress.ts';

/** The work cannot be gone on with; what is done stays. Nothing follows. The aggregate is the job. */
export const trackedJobFailedV1 = defineEvent(
  'tracked-job.failed',
  1,
  // Reason: stable, for programs; message: what whoever started it can be told.
  progressSchema.extend({ error: z.object({ code: z.string(), message: z.string() }) }),
);
