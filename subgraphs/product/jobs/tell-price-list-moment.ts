import { causeOfJob } from '#packages/jobs/cause-of-job.ts';
import { perform } from '#packages/jobs/perform.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Tx } from '../store/database.ts';
import { tellMoment } from '../use-cases/price-lists/tell-moment.ts';
import { tellPriceListMomentJob } from './price-list-jobs.ts';

export const tellPriceListMoment = ({ clock }: Dependencies) =>
  perform(tellPriceListMomentJob, {
    attempts: Number.POSITIVE_INFINITY,
    apply: (job, tx: Tx) => tellMoment(tx, job.payload, { at: clock(), cause: causeOfJob(job) }),
  });
