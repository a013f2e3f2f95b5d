import { defineEvent } from '#packages/event-contract/event-contract.ts';
import { jobSchema } from './job.ts';

/** Long work is done. The aggregate is the job. */
export const jobCompletedV1 = defineEvent('job.completed', 1, jobSchema);
