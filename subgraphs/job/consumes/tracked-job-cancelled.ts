import { trackedJobCancelledV1 } from '#events/tracked-job/tracked-job-cancelled.v1.ts';
import { on } from '#packages/jetstream/handler.ts';
import type { Tx } from '../store/database.ts';
import { recordReport } from '../use-cases/record-report.ts';
import { occurrenceOf } from './occurrence-of.ts';

export const trackedJobCancelled = on(trackedJobCancelledV1, {
  apply: (event, tx: Tx) =>
    recordReport(tx, event.data.jobId, { type: 'cancelled', progress: event.data }, occurrenceOf(event)),
});
