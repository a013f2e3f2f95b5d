import { z } from 'zod';
import { causeOfJob } from '#packages/jobs/cause-of-job.ts';
import { defineJob } from '#packages/jobs/job-contract.ts';
import { perform } from '#packages/jobs/perform.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Tx } from '../store/database.ts';
import { tellProductSales as tell } from '../use-cases/tell-product-sales.ts';

/** Tells what was sold of which product lately. */
export const tellProductSalesJob = defineJob('tell-product-sales', z.object({}));

export const tellProductSales = ({ clock }: Dependencies) =>
  perform(tellProductSalesJob, { apply: (job, tx: Tx) => tell(tx, { at: clock(), cause: causeOfJob(job) }) });
