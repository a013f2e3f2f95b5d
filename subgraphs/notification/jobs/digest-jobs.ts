import { z } from 'zod';
import { defineJob } from '#packages/jobs/job-contract.ts';
import type { CrontabEntry } from '#packages/jobs/schedule-jobs.ts';
import type { Dependencies } from '../dependencies.ts';

/** Tells staff who asked for it what was sold yesterday, and what waits. */
export const tellDailyDigestJob = defineJob('tell-daily-digest', z.object({}));

/** In the morning, where the shop is. */
export const createCrontab = ({ timeZone }: Dependencies): CrontabEntry[] => [
  { name: 'every-morning', cron: '0 6 * * *', timeZone, job: tellDailyDigestJob, payload: {} },
];
