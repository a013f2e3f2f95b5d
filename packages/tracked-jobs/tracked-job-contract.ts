import { z } from 'zod';
import { causeOfJob } from '#packages/jobs/cause-of-job.ts';
import { defineJob, type JobContract } from '#packages/jobs/job-contract.ts';
import type { Sql } from '#packages/sql/sql.ts';
import { type Ending, endTrackedJob } from './end-tracked-job.ts';
import { deleteWaitingRows } from './waiting-rows.ts';

const payload = z.object({ jobId: z.uuid() });

/** What those who start a kind of tracked job and those who perform it agree on. */
export interface TrackedJobContract {
  kind: string;
  /** Does one part of the work, and enqueues itself for the next. */
  partJob: JobContract<typeof payload, false>;
  /** Runs in the transaction in which a job ends, however it does: what was kept for it is not needed any more. */
  onEnd: (tx: Sql, jobId: string) => Promise<void>;
}

/** What is told of a job whose part failed at every attempt. Why is in the log, and in the dead job. */
const givenUp = {
  code: 'INTERNAL_SERVER_ERROR',
  message:
    'A part of the work failed again and again, and was given up. What is done stays; the rest can be started anew.',
};

/**
 * Declares a kind of long work that somebody waits for.
 * @param kind words in kebab case, verb first, for example `import-orders`; whoever started a job is shown it.
 * @param onEnd by default forgets the rows that wait: for work that is written down otherwise
 */
export function defineTrackedJob(
  kind: string,
  { onEnd = deleteWaitingRows }: Partial<Pick<TrackedJobContract, 'onEnd'>> = {},
): TrackedJobContract {
  const partJob = defineJob(kind, payload, {
    async follow(tx, job, change) {
      // Of a part that is no more nothing follows.
      if (change.kind !== 'died' && change.kind !== 'cancelled') return;
      const { jobId } = payload.parse(job.payloads[0]);
      const at = new Date();
      const ending: Ending =
        change.kind === 'died' ? { status: 'FAILED', error: givenUp } : { status: 'CANCELLED', requestedAt: at };
      await endTrackedJob(tx, { onEnd }, jobId, ending, { at, cause: causeOfJob(job) });
    },
  });
  return { kind, partJob, onEnd };
}
