import { trackedJobCompletedV1 } from '#events/tracked-job/tracked-job-completed.v1.ts';
import { on } from '#packages/jetstream/handler.ts';
import type { Tx } from '../store/database.ts';
import { recordReport } from '../use-cases/record-report.ts';
import { occurrenceOf } from './occurrence-of.ts';

export const trackedJobCompleted = on(trackedJobCompletedV1, {
  apply: (event, tx: Tx) =>
    recordReport(tx, event.data.jobId, { type: 'completed', progress: event.data }, occurrenceOf(event)),
});
