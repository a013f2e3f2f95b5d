import { z } from 'zod';
import { defineEvent } from '#packages/event-contract/event-contract.ts';

/** Long work was started; the actor is who started it. The aggregate is the job. */
export const trackedJobQueuedV1 = defineEvent(
  'tracked-job.queued',
  1,
  z.object({
    jobId: z.uuid(),
    /** What it does, for example `import-orders`. */
    kind: z.string(),
    /** Rows, or whatever the job counts its work by. */
    total: z.int().nonnegative(),
  }),
);
