import { causeOfJob } from '#packages/jobs/cause-of-job.ts';
import { perform } from '#packages/jobs/perform.ts';
import type { Tx } from '../store/database.ts';
import { resumeAttempts as resume } from '../use-cases/payments/resume-attempts.ts';
import { resumeAttemptsJob } from './payment-jobs.ts';

export const resumeAttempts = perform(resumeAttemptsJob, { apply: (job, tx: Tx) => resume(tx, causeOfJob(job)) });
