import { setTimeout as delay } from 'node:timers/promises';
import type { PgBoss } from 'pg-boss';
import type { Logger } from 'pino';
import { RetryLater } from '#packages/jetstream/retry-later.ts';
import { orAborted } from '#packages/or-aborted/or-aborted.ts';
import { isRetryable, retryKind } from '#packages/sql/retryable-errors.ts';
import type { Sql } from '#packages/sql/sql.ts';
import { ClaimLost, WorkerClosing } from './abort-reasons.ts';
import { createCompletion, EffectFailed } from './complete-jobs.ts';
import type { FollowedJob } from './job-contract.ts';
import type { JobDatabase } from './job-database.ts';
import { JobFailed } from './job-failed.ts';
import { logOutcome } from './log-outcome.ts';
import type { JobHandler } from './perform.ts';
import { type Outcome, putBack, recordFailure, storeProgress } from './settle-attempt.ts';
import { type Claim, readStoredJob } from './stored-job.ts';

export interface RunnerOptions<Tx extends Sql> {
  boss: PgBoss;
  database: JobDatabase<Tx>;
  /** Transactions at once, so that some connections are left for others. */
  transactions: number;
  logger: Logger;
}

/** Milliseconds between two attempts at a job whose transaction met a database that is down. */
const outageDelay = 1_000;

/** Performs an attempt at a job that was claimed. `onSettled` is told what became of it as soon as that is recorded. */
export type JobRunner<Tx extends Sql> = (
  handler: JobHandler<Tx>,
  claim: Claim,
  control: AbortController,
  onSettled: (outcome: Outcome) => void,
) => Promise<void>;

/**
 * Makes what performs jobs. What became of a job is recorded as soon as the database answers; it resolves when the handler has
 * ended, also one that ignores its signal. Rejects when the record is refused.
 */
export function createJobRunner<Tx extends Sql>(options: RunnerOptions<Tx>): JobRunner<Tx> {
  const { database, logger } = options;
  const completeJob = createCompletion(options);

  const work = async (handler: JobHandler<Tx>, claim: Claim, followed: FollowedJob, signal: AbortSignal) => {
    const { id, cause, startedBy, payloads } = followed;
    const report = (progress: unknown) => storeProgress(database, handler.contract, claim, progress);
    const task = readTask(() =>
      handler.taskFor({ id, cause, startedBy, attempt: claim.retryCount + 1, signal, report }, payloads),
    );
    await completeJob(handler, { claim, followed, job: task.job, prepare: () => task.prepare() });
  };

  const settle = async (handler: JobHandler<Tx>, claim: Claim, thrown: unknown, reason: unknown): Promise<Outcome> => {
    const error = errorOf(thrown, reason);
    const isEffect = thrown instanceof EffectFailed && reason === null;
    const { name } = handler.contract;
    if (error instanceof ClaimLost) return { kind: 'lost' };
    if (error instanceof WorkerClosing) {
      return putBack(database.prisma, name, claim, { after: 0, counted: false, error });
    }
    if (error instanceof RetryLater) {
      return putBack(database.prisma, name, claim, { after: error.delayMs, counted: false, error });
    }
    // What somebody else's outage did is no failure of the job.
    const kind = isEffect ? retryKind(error) : null;
    if (kind === 'unavailable' || kind === 'interrupted') {
      return putBack(database.prisma, name, claim, { after: outageDelay, counted: false, error });
    }
    return recordFailure(database, handler, claim, { error, final: error instanceof JobFailed });
  };

  return async (handler, claim, control, onSettled) => {
    const { name } = handler.contract;
    const begun = performance.now();
    let log = logger.child({ job: name, jobId: claim.id, attempt: claim.retryCount + 1 });
    const { signal } = control;
    const timer = setTimeout(
      () => control.abort(new Error(`it took longer than ${handler.timeout} ms`)),
      handler.timeout,
    );
    let working: Promise<void> = Promise.resolve();
    try {
      const job = readTask(() => readStoredJob(name, claim));
      log = log.child({ correlationId: job.cause.correlationId });
      working = work(handler, claim, job, signal);
      await orAborted(working, signal);
      log.info({ duration: Math.round(performance.now() - begun) }, 'performed a job');
      onSettled({ kind: 'completed' });
    } catch (thrown) {
      const reason: unknown = signal.aborted ? signal.reason : null;
      const outcome = await untilAnswered(() => settle(handler, claim, thrown, reason));
      logOutcome(log, outcome, errorOf(thrown, reason));
      onSettled(outcome);
    } finally {
      clearTimeout(timer);
      await working.catch(() => {});
    }
  };
}

/** What ended an attempt: the reason of the abort, where there was one, since handlers tell it in words of their own. */
const errorOf = (thrown: unknown, reason: unknown): unknown =>
  reason ?? (thrown instanceof EffectFailed ? thrown.cause : thrown);

/** Does what fails while the database is down once it is back. */
async function untilAnswered<Result>(work: () => Promise<Result>): Promise<Result> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!isRetryable(error)) throw error;
      await delay(outageDelay);
    }
  }
}

/** What cannot be read cannot be read at the next attempt either. */
function readTask<Result>(read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    throw new JobFailed('the job could not be read', { cause: error });
  }
}
