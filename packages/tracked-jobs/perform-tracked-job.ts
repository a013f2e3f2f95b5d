import { causeOfJob } from '#packages/jobs/cause-of-job.ts';
import { enqueue } from '#packages/jobs/enqueue.ts';
import { type JobHandler, type JobOptions, perform, type RunningJob } from '#packages/jobs/perform.ts';
import { appendEvents } from '#packages/outbox/append-events.ts';
import { eventsAbout, type Occurrence } from '#packages/outbox/event-content.ts';
import type { Sql, Transact } from '#packages/sql/sql.ts';
import { afterPart, type PartResult } from './after-part.ts';
import { endTrackedJob } from './end-tracked-job.ts';
import { jobStarted } from './job-events.ts';
import { insertRejections } from './rejection-rows.ts';
import { isOver, type JobError, type TrackedJob } from './tracked-job.ts';
import type { TrackedJobContract } from './tracked-job-contract.ts';
import { findTrackedJob, lockTrackedJob, updateTrackedJob } from './tracked-job-rows.ts';

interface TrackedWork<Tx extends Sql, Prepared> extends JobOptions {
  /** Runs outside any transaction before each part: reads what is next, calls others. It may run more than once for a part. */
  prepare(job: TrackedJob, signal: AbortSignal): Promise<Prepared>;
  /**
   * Does the next part, in the transaction that records that it is done: it takes effect once. An `error` ends the job as FAILED: what
   * would come of another attempt is known.
   */
  apply(job: TrackedJob, tx: Tx, prepared: Prepared, occurrence: Occurrence): Promise<PartResult | { error: JobError }>;
}

export interface TrackedDependencies<Tx extends Sql> {
  database: { prisma: Sql; transact: Transact<Tx> };
  clock: () => Date;
}

/**
 * Declares how a kind of long work is done: part by part, each a job of its own. So a crash costs one part, a part is tried again
 * by itself, and a cancellation takes effect between two of them. A job that is over has no further parts.
 */
export function performTrackedJob<Tx extends Sql, Prepared>(
  contract: TrackedJobContract,
  { database: { prisma, transact }, clock }: TrackedDependencies<Tx>,
  { prepare, apply, ...options }: TrackedWork<Tx, Prepared>,
): JobHandler<Tx> {
  const { partJob } = contract;

  /** The job, begun; null when it is over. */
  const begin = async (running: RunningJob<{ jobId: string }>): Promise<TrackedJob | null> => {
    const { jobId } = running.payload;
    const found = await findTrackedJob(prisma, jobId);
    if (found?.status !== 'QUEUED') return found && !isOver(found) ? found : null;
    return transact(async (tx) => {
      const job = await lockTrackedJob(tx, jobId);
      if (job?.status !== 'QUEUED') return job && !isOver(job) ? job : null;
      const at = clock();
      const begun: TrackedJob = { ...job, version: job.version + 1, status: 'RUNNING', startedAt: at };
      await updateTrackedJob(tx, begun);
      await appendEvents(tx, eventsAbout(begun, [jobStarted(begun)], { at, cause: causeOfJob(running) }));
      return begun;
    });
  };

  return perform(partJob, {
    ...options,
    async prepare(running) {
      const job = await begin(running);
      return job && { done: job.done, prepared: await prepare(job, running.signal) };
    },
    async apply(running, tx: Tx, ready: { done: number; prepared: Prepared } | null) {
      const { jobId } = running.payload;
      const before = ready && (await lockTrackedJob(tx, jobId));
      if (!before || isOver(before)) return;
      if (before.done !== ready.done) throw new Error(`job ${jobId} went on while a part of it was prepared`);
      const occurrence = { at: clock(), cause: causeOfJob(running) };
      const part = await apply(before, tx, ready.prepared, occurrence);
      if ('error' in part) {
        const failed = { status: 'FAILED' as const, error: part.error };
        return void (await endTrackedJob(tx, contract, jobId, failed, occurrence));
      }
      const { job, contents } = afterPart(before, part, occurrence.at);
      await updateTrackedJob(tx, job);
      await insertRejections(tx, jobId, part.rejections);
      await appendEvents(tx, eventsAbout({ id: jobId, version: before.version + 1 }, contents, occurrence));
      if (isOver(job)) await contract.onEnd(tx, jobId);
      else await enqueueNext(tx, running);
    },
  });

  async function enqueueNext(tx: Tx, { payload, cause }: RunningJob<{ jobId: string }>): Promise<void> {
    await enqueue(tx, partJob, payload, { cause, fairnessKey: cause.actor.id, startedBy: cause.actor.id });
  }
}
