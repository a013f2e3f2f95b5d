import { trackedJobQueuedV1 } from '#events/tracked-job/tracked-job-queued.v1.ts';
import { on } from '#packages/jetstream/handler.ts';
import type { Tx } from '../store/database.ts';
import { recordJob } from '../use-cases/record-job.ts';
import { occurrenceOf } from './occurrence-of.ts';

export const trackedJobQueued = on(trackedJobQueuedV1, {
  apply: ({ data: { jobId: id, kind, total }, ...event }, tx: Tx) =>
    recordJob(tx, { id, kind, total }, occurrenceOf(event)),
});
