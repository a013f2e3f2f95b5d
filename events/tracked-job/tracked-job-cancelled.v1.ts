import { defineEvent } from '#packages/event-contract/event-contract.ts';
import { progressSchema } from './progress.ts';

/** The work was ended before all was done, at somebody's request; what is done stays. Nothing follows. The aggregate is the job. */
export const trackedJobCancelledV1 = defineEvent('tracked-job.cancelled', 1, progressSchema);
