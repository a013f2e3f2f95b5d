import type { z } from 'zod';
import type { Cause } from '#packages/outbox/cause.ts';
import type { Sql } from '#packages/sql/sql.ts';
import type { JobContract, PayloadOf } from './job-contract.ts';

/** An attempt at a job. */
export interface RunningJob<Payload> {
  id: string;
  payload: Payload;
  /** Why it was enqueued; for what the job does, use `causeOfJob`. */
  cause: Cause;
  /** Who asked for it; null when nobody in particular did. */
  startedBy: string | null;
  /** 1 for the first. What `RetryLater` or a shutdown put off does not count. */
  attempt: number;
  /** Aborted at the time-out, at a cancellation, when the process ends, and when another process took the job over. */
  signal: AbortSignal;
  /** Stores how far the job is, as JSON, and tells those who follow it. Throws when the attempt is over. Not for `apply`. */
  report(progress: unknown): Promise<void>;
}

/** What a handler asks of the worker. */
export interface JobOptions {
  /** Jobs of the kind performed at once in a process. Default 4. */
  concurrency?: number;
  /** Jobs of one fairness key performed at once, in all processes together. Default no bound. */
  perKey?: number;
  /** Attempts, after which the job is dead. Default 10; `Infinity` for what has to happen. */
  attempts?: number;
  /** Milliseconds before the second attempt and at most, doubled in between, with jitter. Default a second and a minute. */
  retry?: { first: number; most: number };
  /** Milliseconds an attempt may take. Default 30,000. Of `apply` the database allows 15,000. */
  timeout?: number;
}

interface Preparation<Payload, Prepared> extends JobOptions {
  /**
   * Runs outside any transaction, for calls of the outside world; its result goes to `apply`. It may run more than once for
   * a job, so what it calls must be idempotent, with the job's id or one of the payload as key.
   */
  prepare?(job: RunningJob<Payload>): Promise<Prepared>;
}

interface SingleStep<Payload, Tx extends Sql, Prepared> {
  /**
   * Runs in the transaction that completes the job: it takes effect exactly once, or throws. What it returns is the job's
   * result, as JSON, for those who follow it.
   */
  apply?(job: RunningJob<Payload>, tx: Tx, prepared: Prepared): Promise<unknown>;
}

interface BatchStep<Payload, Tx extends Sql, Prepared> {
  /**
   * The same for jobs that are prepared at about the same time, in one transaction that completes all of them. When it throws,
   * none has taken effect, and they are tried again in halves, until the one at fault is alone. Not for kinds that are followed.
   */
  applyAll(batch: readonly PreparedJob<RunningJob<Payload>, Prepared>[], tx: Tx): Promise<void>;
}

export type JobSteps<Payload, Tx extends Sql, Prepared> = Preparation<Payload, Prepared> &
  (SingleStep<Payload, Tx, Prepared> | BatchStep<Payload, Tx, Prepared>);

/** An attempt, and what its `prepare` returned. */
export interface PreparedJob<Job, Prepared> {
  job: Job;
  prepared: Prepared;
}

/** The work of one attempt. */
export interface JobTask {
  job: RunningJob<unknown>;
  prepare(): Promise<unknown>;
}

/** What a subgraph does about a kind of job. Made by `perform`. */
export interface JobHandler<Tx extends Sql> extends Required<JobOptions> {
  contract: JobContract;
  /** Whether jobs take effect together that are prepared together. */
  takesMany: boolean;
  /** Parses the payloads. Throws a ZodError. */
  taskFor(job: Omit<RunningJob<never>, 'payload'>, payloads: readonly unknown[]): JobTask;
  /** In the transaction that completes all of them: one, unless it takes many. Resolves to the result of one alone. */
  apply(batch: readonly PreparedJob<RunningJob<unknown>, unknown>[], tx: Tx): Promise<unknown>;
}

/** Declares what is done about a kind of job. Either step may throw `RetryLater`, or `JobFailed` when no retry will help. */
export function perform<Schema extends z.ZodType, Batching extends boolean, Tx extends Sql, Prepared = undefined>(
  contract: JobContract<Schema, Batching>,
  steps: JobSteps<PayloadOf<JobContract<Schema, Batching>>, Tx, Prepared>,
): JobHandler<Tx> {
  const {
    concurrency = 4,
    perKey = Number.POSITIVE_INFINITY,
    attempts = 10,
    retry = { first: 1_000, most: 60_000 },
    timeout = 30_000,
  } = steps;
  const takesMany = 'applyAll' in steps;
  if (takesMany && contract.follow !== null) {
    throw new RangeError(
      `${contract.name}: expected a kind of job that nobody follows, since many take effect together`,
    );
  }
  // What comes back is what `taskFor` and this very `prepare` gave, or undefined as Prepared says.
  type Batch = readonly PreparedJob<RunningJob<PayloadOf<JobContract<Schema, Batching>>>, Prepared>[];
  return {
    contract,
    takesMany,
    concurrency,
    perKey,
    attempts,
    retry,
    timeout,
    taskFor(running, payloads) {
      const parsed = payloads.map((payload) => contract.payload.parse(payload));
      // One payload unless the contract gathers: `enqueue` sees to it.
      const payload = (contract.batch ? parsed : parsed[0]) as PayloadOf<JobContract<Schema, Batching>>;
      const job = { ...running, payload };
      return { job, prepare: async () => steps.prepare?.(job) };
    },
    async apply(given, tx) {
      const batch = given as Batch;
      if ('applyAll' in steps) return steps.applyAll(batch, tx);
      let result: unknown;
      for (const { job, prepared } of batch) result = await steps.apply?.(job, tx, prepared);
      return result;
    },
  };
}
