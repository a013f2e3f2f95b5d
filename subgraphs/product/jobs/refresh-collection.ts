import { causeOfJob } from '#packages/jobs/cause-of-job.ts';
import { perform } from '#packages/jobs/perform.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Tx } from '../store/database.ts';
import { refreshCollectionPart } from '../use-cases/collections/refresh-collection.ts';
import { refreshCollectionJob } from './collection-jobs.ts';

export const refreshCollection = ({ clock }: Dependencies) =>
  perform(refreshCollectionJob, {
    // Of different collections; parts of one follow one another.
    concurrency: 2,
    attempts: Number.POSITIVE_INFINITY,
    apply: (job, tx: Tx) => refreshCollectionPart(tx, job.payload, { at: clock(), cause: causeOfJob(job) }),
  });
