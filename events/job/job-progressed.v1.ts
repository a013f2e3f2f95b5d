import { defineEvent } from '#packages/event-contract/event-contract.ts';
import { jobSchema } from './job.ts';

/** Long work is further than it was, or has rejected rows. The aggregate is the job. */
export const jobProgressedV1 = defineEvent('job.progressed', 1, jobSchema);
