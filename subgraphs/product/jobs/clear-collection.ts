import { causeOfJob } from '#packages/jobs/cause-of-job.ts';
import { perform } from '#packages/jobs/perform.ts';
import type { Tx } from '../store/database.ts';
import { clearCollectionPart } from '../use-cases/collections/clear-collection.ts';
import { clearCollectionJob } from './collection-jobs.ts';

export const clearCollection = perform(clearCollectionJob, {
  concurrency: 1,
  attempts: Number.POSITIVE_INFINITY,
  apply: (job, tx: Tx) => clearCollectionPart(tx, job.payload.collectionId, causeOfJob(job)),
});
