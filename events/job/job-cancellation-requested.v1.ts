import { defineEvent } from '#packages/event-contract/event-contract.ts';
import { jobSchema } from './job.ts';

/** Somebody has asked for long work to be ended; how it ends is told by another event. The aggregate is the job. */
export const jobCancellationRequestedV1 = defineEvent('job.cancellation-requested', 1, jobSchema);
