import { defineEvent } from '#packages/event-contract/event-contract.ts';
import { progressSchema } from './progress.ts';

/** All of the work is done. Nothing follows. The aggregate is the job. */
export const trackedJobCompletedV1 = defineEvent('tracked-job.completed', 1, progressSchema);
