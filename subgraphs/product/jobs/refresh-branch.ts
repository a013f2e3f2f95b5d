import { causeOfJob } from '#packages/jobs/cause-of-job.ts';
import { perform } from '#packages/jobs/perform.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Tx } from '../store/database.ts';
import { refreshBranchPart } from '../use-cases/collections/refresh-branch.ts';
import { refreshBranchJob } from './collection-jobs.ts';

export const refreshBranch = ({ clock }: Dependencies) =>
  perform(refreshBranchJob, {
    concurrency: 2,
    attempts: Number.POSITIVE_INFINITY,
    apply: (job, tx: Tx) => refreshBranchPart(tx, job.payload, { at: clock(), cause: causeOfJob(job) }),
  });
