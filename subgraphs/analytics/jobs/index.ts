import type { JobHandler } from '#packages/jobs/perform.ts';
import type { CrontabEntry } from '#packages/jobs/schedule-jobs.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Tx } from '../store/database.ts';
import { tellProductSales, tellProductSalesJob } from './tell-product-sales.ts';

/** The jobs this subgraph performs. */
export const createJobs = (dependencies: Dependencies): JobHandler<Tx>[] => [tellProductSales(dependencies)];

/** The jobs among them that time enqueues. Not with each order: what everybody buys would change every list all the time. */
export const crontab: CrontabEntry[] = [
  { name: 'every-hour', cron: '23 * * * *', job: tellProductSalesJob, payload: {} },
];
