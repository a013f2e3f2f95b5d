import { defineEvent } from '#packages/event-contract/event-contract.ts';
import { progressSchema } from './progress.ts';

/** A part of the work is done; told about once a second, and whenever rows are rejected. The aggregate is the job. */
export const trackedJobProgressedV1 = defineEvent('tracked-job.progressed', 1, progressSchema);
