import pLimit from 'p-limit';
import type { PgBoss } from 'pg-boss';
import { createBatchQueue } from '#packages/batch-queue/batch-queue.ts';
import { retryInHalves } from '#packages/batch-queue/retry-in-halves.ts';
import { isRefusal, type Refusal } from '#packages/refusals/refusal.ts';
import type { Sql } from '#packages/sql/sql.ts';
import { ClaimLost } from './abort-reasons.ts';
import { inTransaction, settledBy } from './boss.ts';
import { createGathering, type Gathering } from './gathering.ts';
import type { FollowedJob } from './job-contract.ts';
import type { JobDatabase } from './job-database.ts';
import { JobFailed } from './job-failed.ts';
import type { JobHandler, RunningJob } from './perform.ts';
import type { Claim } from './stored-job.ts';

/** An attempt that is to take effect. */
export interface PreparedAttempt {
  claim: Claim;
  followed: FollowedJob;
  job: RunningJob<unknown>;
  /** What `prepare` returned. */
  prepared: unknown;
}

/** An attempt that is to be prepared. */
export interface UnpreparedAttempt extends Omit<PreparedAttempt, 'prepared'> {
  prepare(): Promise<unknown>;
}

/**
 * Prepares an attempt, lets it take effect and completes its job, in one transaction. Rejects with what ended the attempt before that
 * began, or with an `EffectFailed`.
 */
export type CompleteJob<Tx extends Sql> = (handler: JobHandler<Tx>, attempt: UnpreparedAttempt) => Promise<void>;

/** An error of the transaction, which may be the database's fault and not the job's. */
export class EffectFailed extends Error {}

/** Transactions at a time of a kind whose jobs take effect together; a further one begins only beside one that takes long. */
const concurrency = 4;

/** Most jobs that take effect together. */
const most = 64;

interface Member extends PreparedAttempt {
  resolve(): void;
  reject(error: unknown): void;
}

/**
 * Makes what completes jobs: one at a time in a transaction, or, where the handler takes many, those that are prepared by the time
 * that one begins. Of those that fail together each half is tried again, until the one at fault is alone.
 * @param transactions at once, so that some connections are left for others.
 */
export function createCompletion<Tx extends Sql>({
  boss,
  database,
  transactions,
}: {
  boss: PgBoss;
  database: JobDatabase<Tx>;
  transactions: number;
}): CompleteJob<Tx> {
  const limit = pLimit(transactions);

  const commit = (handler: JobHandler<Tx>, attempts: readonly PreparedAttempt[]) =>
    database.transact(async (tx) => {
      const { name, follow } = handler.contract;
      const result = await handler.apply(attempts, tx);
      if (isRefusal(result)) throw new JobFailed(`refused: ${(result as Refusal).refused}`);
      const claims = attempts.map(({ claim }) => claim);
      // Last, since it locks rows, which the heartbeat writes to.
      const completion = await boss.complete(name, claims, { result: result ?? null }, { db: inTransaction(tx) });
      const settled = settledBy(completion);
      if (claims.some(({ id }) => !settled.has(id))) throw new ClaimLost();
      for (const { followed } of attempts) await follow?.(tx, followed, { kind: 'completed', result: result ?? null });
    });

  const makeGathering = (handler: JobHandler<Tx>): Gathering<Member> => {
    const run = async (members: readonly Member[]) => {
      try {
        await limit(() => commit(handler, members));
        for (const { resolve } of members) resolve();
      } catch (error) {
        if (retryInHalves(queue, members, error)) return;
        for (const { reject } of members) reject(new EffectFailed('', { cause: error }));
      }
    };
    const queue = createBatchQueue<Member>({ concurrency, most, take, run });
    return createGathering(queue);
  };
  const kinds = new Map<JobHandler<Tx>, Gathering<Member>>();

  return async (handler, { prepare, ...attempt }) => {
    if (handler.takesMany) {
      const gathering = kinds.get(handler) ?? makeGathering(handler);
      kinds.set(handler, gathering);
      gathering.begin();
      const prepared = await prepare().finally(gathering.end);
      return new Promise((resolve, reject) => gathering.join({ ...attempt, prepared, resolve, reject }));
    }
    const prepared = await prepare();
    await limit(async () => {
      attempt.job.signal.throwIfAborted();
      try {
        await commit(handler, [{ ...attempt, prepared }]);
      } catch (error) {
        throw new EffectFailed('', { cause: error });
      }
    });
  };
}

/** An attempt that was ended while it waited takes no part. */
function take({ job: { signal }, reject }: Member): number {
  if (!signal.aborted) return 1;
  reject(signal.reason);
  return 0;
}
