import { causeOfJob } from '#packages/jobs/cause-of-job.ts';
import { perform } from '#packages/jobs/perform.ts';
import type { Tx } from '../store/database.ts';
import { renewLabelsPart, renewOldPart } from '../use-cases/search/renew-documents.ts';
import { renewDocumentsJob, renewLabelsJob } from './search-jobs.ts';

export const renewDocuments = perform(renewDocumentsJob, {
  // Parts follow one another.
  concurrency: 1,
  attempts: Number.POSITIVE_INFINITY,
  apply: (job, tx: Tx) => renewOldPart(tx, causeOfJob(job)),
});

export const renewLabels = perform(renewLabelsJob, {
  concurrency: 2,
  attempts: Number.POSITIVE_INFINITY,
  apply: (job, tx: Tx) => renewLabelsPart(tx, job.payload, causeOfJob(job)),
});
