import { trackedJobFailedV1 } from '#events/tracked-job/tracked-job-failed.v1.ts';
import { on } from '#packages/jetstream/handler.ts';
import type { Tx } from '../store/database.ts';
import { recordReport } from '../use-cases/record-report.ts';
import { occurrenceOf } from './occurrence-of.ts';

export const trackedJobFailed = on(trackedJobFailedV1, {
  apply: (event, tx: Tx) =>
    recordReport(
      tx,
      event.data.jobId,
      { type: 'failed', progress: event.data, error: event.data.error },
      occurrenceOf(event),
    ),
});
