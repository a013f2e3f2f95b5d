import type { z } from 'zod';
import type { Cause } from '#packages/outbox/cause.ts';
import type { Sql } from '#packages/sql/sql.ts';

/** A job as those see it who follow what becomes of it. */
export interface FollowedJob {
  id: string;
  /** Of its kind. */
  name: string;
  /** What it was enqueued with, several for one that gathers. */
  payloads: readonly unknown[];
  cause: Cause;
  /** Who asked for it; null for what nobody in particular did. */
  startedBy: string | null;
}

/** What becomes of a job, in the order in which it may happen. `died` may be followed by `progressed` when it is replayed. */
export type JobChange =
  | { kind: 'enqueued'; runAt: Date | null }
  | { kind: 'progressed'; progress: unknown }
  | { kind: 'completed'; result: unknown }
  | { kind: 'died'; error: string }
  | { kind: 'cancelled' };

/** Told of a change in the very transaction that makes it: it happens together with what this writes, or not at all. */
export type JobFollower = (tx: Sql, job: FollowedJob, change: JobChange) => Promise<void>;

/**
 * What those who enqueue a kind of job and those who perform it agree on.
 * `Batch`: whether payloads of the same key are gathered into one job.
 */
export interface JobContract<Schema extends z.ZodType = z.ZodType, Batch extends boolean = boolean> {
  /** Words in kebab case, verb first, unique in the subgraph. */
  name: string;
  payload: Schema;
  batch: Batch;
  follow: JobFollower | null;
}

/** What a job of a contract is performed with: a list, the oldest first, where payloads are gathered. */
export type PayloadOf<Contract> =
  Contract extends JobContract<infer Schema, infer Batch>
    ? Batch extends true
      ? z.output<Schema>[]
      : z.output<Schema>
    : never;

/** What is given along with the name and the payload's schema. */
interface ContractOptions<Batch extends boolean> {
  /** Whether payloads enqueued under the key of a job that waits are gathered into it (`whenQueued: 'batch'`). Default false. */
  batch?: Batch;
  /** Default nobody. */
  follow?: JobFollower;
}

/**
 * Declares a kind of job. The payload is JSON, and carries ids, not personal data. Released kinds gain optional fields only:
 * jobs of the version before wait in the database. Throws a RangeError when the name is not words in kebab case.
 */
export function defineJob<Schema extends z.ZodType, Batch extends boolean = false>(
  name: string,
  payload: Schema,
  { batch = false as Batch, follow }: ContractOptions<Batch> = {},
): JobContract<Schema, Batch> {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name) || name.length > 64) {
    throw new RangeError(
      `expected the name of a job to be at most 64 characters of words in kebab case, not "${name}"`,
    );
  }
  return { name, payload, batch, follow: follow ?? null };
}
