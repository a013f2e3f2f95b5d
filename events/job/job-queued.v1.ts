import { defineEvent } from '#packages/event-contract/event-contract.ts';
import { jobSchema } from './job.ts';

/** Long work was started and can be looked at. The aggregate is the job. */
export const jobQueuedV1 = defineEvent('job.queued', 1, jobSchema);
