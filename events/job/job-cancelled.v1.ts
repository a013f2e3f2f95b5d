import { defineEvent } from '#packages/event-contract/event-contract.ts';
import { jobSchema } from './job.ts';

/** Long work was ended before all was done, at somebody's request. The aggregate is the job. */
export const jobCancelledV1 = defineEvent('job.cancelled', 1, jobSchema);
