import { defineEvent } from '#packages/event-contract/event-contract.ts';
import { jobSchema } from './job.ts';

/** Long work cannot be gone on with. The aggregate is the job. */
export const jobFailedV1 = defineEvent('job.failed', 1, jobSchema);
