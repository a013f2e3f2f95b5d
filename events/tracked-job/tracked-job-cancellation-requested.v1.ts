import { z } from 'zod';
import { defineEvent } from '#packages/event-contract/event-contract.ts';

/** Whoever runs a job is asked to end it. The aggregate is the request: nobody need read the history of everybody's jobs. */
export const trackedJobCancellationRequestedV1 = defineEvent(
  'tracked-job-cancellation.requested',
  1,
  z.object({ jobId: z.uuid() }),
);
