import { defineEvent } from '#packages/event-contract/event-contract.ts';
import { jobSchema } from './job.ts';

/** Long work has begun. The aggregate is the job. */
export const jobStartedV1 = defineEvent('job.started', 1, jobSchema);
