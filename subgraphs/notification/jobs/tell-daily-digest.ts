import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { causeOfJob } from '#packages/jobs/cause-of-job.ts';
import { perform } from '#packages/jobs/perform.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Tx } from '../store/database.ts';
import { tellStaff } from '../use-cases/tell-staff.ts';
import { tellDailyDigestJob } from './digest-jobs.ts';

export const tellDailyDigest = ({ clock }: Dependencies) =>
  perform(tellDailyDigestJob, {
    async apply(job, tx: Tx) {
      // Made now: its id says which day it tells of, however late it is sent.
      const digest = { kind: 'DAILY_DIGEST', aboutId: uuidv7(), eventId: job.id } as const;
      await tellStaff(tx, digest, { at: clock(), cause: causeOfJob(job) });
    },
  });
