import type { JobHandler } from '#packages/jobs/perform.ts';
import type { CrontabEntry } from '#packages/jobs/schedule-jobs.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Tx } from '../store/database.ts';
import { capturePayment } from './capture-payment.ts';
import { importOrders } from './import-orders.ts';
import { resumeAttemptsJob } from './payment-jobs.ts';
import { resumeAttempts } from './resume-attempts.ts';
import { voidPayment } from './void-payment.ts';

/** The jobs this subgraph performs. */
export const createJobs = (dependencies: Dependencies): JobHandler<Tx>[] => [
  capturePayment(dependencies),
  voidPayment(dependencies),
  resumeAttempts,
  importOrders(dependencies),
];

/** The jobs among them that time enqueues. */
export const crontab: CrontabEntry[] = [
  { name: 'every-five-minutes', cron: '*/5 * * * *', job: resumeAttemptsJob, payload: {} },
];
