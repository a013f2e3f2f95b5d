import { causeOfJob } from '#packages/jobs/cause-of-job.ts';
import { perform } from '#packages/jobs/perform.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Tx } from '../store/database.ts';
import { tellThoseWhoWait } from '../use-cases/back-in-stock/tell-those-who-wait.ts';
import { tellBackInStockJob } from './stock-jobs.ts';

export const tellBackInStock = (dependencies: Dependencies) =>
  perform(tellBackInStockJob, {
    apply: (job, tx: Tx) =>
      tellThoseWhoWait(tx, dependencies, job.payload, { at: dependencies.clock(), cause: causeOfJob(job) }),
  });
