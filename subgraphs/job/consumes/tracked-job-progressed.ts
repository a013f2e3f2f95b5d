import { trackedJobProgressedV1 } from '#events/tracked-job/tracked-job-progressed.v1.ts';
import { on } from '#packages/jetstream/handler.ts';
import type { Tx } from '../store/database.ts';
import { recordReport } from '../use-cases/record-report.ts';
import { occurrenceOf } from './occurrence-of.ts';

export const trackedJobProgressed = on(trackedJobProgressedV1, {
  apply: (event, tx: Tx) =>
    recordReport(tx, event.data.jobId, { type: 'progressed', progress: event.data }, occurrenceOf(event)),
});
