import { loggableMessage } from '#packages/loggable-error/loggable-error.ts';
import { backoff } from '#packages/sql/backoff.ts';
import type { Sql, Transact } from '#packages/sql/sql.ts';
import type { FollowedJob, JobChange, JobContract } from './job-contract.ts';
import type { JobHandler } from './perform.ts';
import { type Claim, readStoredJob } from './stored-job.ts';

/** Longest text of an error that is stored, in characters. */
const longestError = 1_000;

// Each names the attempt, so that a job that was cancelled, or taken over by another process, is left alone.
const ofAttempt = `name = $1 AND id = $2::uuid AND retry_count = $3::int AND state = 'active'`;

// pg-boss counts an attempt when it claims a job that was begun before.
const putBackStatement = `
  UPDATE jobs.job_common SET state = 'retry', start_after = clock_timestamp() + $4::float8 * interval '1 ms',
    started_on = CASE WHEN $5::boolean THEN started_on END, output = $6::jsonb
  WHERE ${ofAttempt}`;

const buryStatement = `
  UPDATE jobs.job_common SET state = 'failed', completed_on = now(), output = $4::jsonb WHERE ${ofAttempt}`;

const progressStatement = `UPDATE jobs.job_common SET output = $4::jsonb WHERE ${ofAttempt}`;

/** What became of an attempt. */
export type Outcome =
  | { kind: 'completed' }
  /** It comes again after so many milliseconds. */
  | { kind: 'again'; after: number; counted: boolean }
  | { kind: 'died' }
  /** It was somebody else's by then, or cancelled. */
  | { kind: 'lost' };

/**
 * Puts a job back so that it comes again, now or later.
 * @param counted whether the attempt is one of those it has.
 */
export async function putBack(
  sql: Sql,
  name: string,
  { id, retryCount }: Claim,
  { after, counted, error }: { after: number; counted: boolean; error: unknown },
): Promise<Outcome> {
  const values = [name, id, retryCount, after, counted, outputOf(error)];
  const changed = await sql.$executeRawUnsafe(putBackStatement, ...values);
  return changed === 0 ? { kind: 'lost' } : { kind: 'again', after, counted };
}

/** Records that an attempt failed: the job comes again with backoff, or is dead after the last attempt, or when it is `final`. */
export async function recordFailure<Tx extends Sql>(
  { prisma: sql, transact }: { prisma: Sql; transact: Transact<Tx> },
  { contract, attempts, retry }: Pick<JobHandler<Tx>, 'contract' | 'attempts' | 'retry'>,
  claim: Claim,
  { error, final }: { error: unknown; final: boolean },
): Promise<Outcome> {
  const { name, follow } = contract;
  const attempt = claim.retryCount + 1;
  if (!final && attempt < attempts) {
    return putBack(sql, name, claim, { after: backoff(attempt, retry), counted: true, error });
  }
  return transact(async (tx): Promise<Outcome> => {
    const values = [name, claim.id, claim.retryCount, outputOf(error)];
    if ((await tx.$executeRawUnsafe(buryStatement, ...values)) === 0) return { kind: 'lost' };
    await tell(tx, follow, name, claim, { kind: 'died', error: textOf(error) });
    return { kind: 'died' };
  });
}

/** Stores how far an attempt is. Throws when it is over. */
export async function storeProgress<Tx extends Sql>(
  { transact }: { transact: Transact<Tx> },
  { name, follow }: JobContract,
  claim: Claim,
  progress: unknown,
): Promise<void> {
  await transact(async (tx) => {
    const values = [name, claim.id, claim.retryCount, JSON.stringify({ progress })];
    if ((await tx.$executeRawUnsafe(progressStatement, ...values)) === 0) throw new Error('the attempt is over');
    await tell(tx, follow, name, claim, { kind: 'progressed', progress });
  });
}

/** Tells those who follow a job. A row that nobody could read has none. */
async function tell(tx: Sql, follow: JobContract['follow'], name: string, claim: Claim, change: JobChange) {
  if (follow === null) return;
  let job: FollowedJob;
  try {
    job = readStoredJob(name, claim);
  } catch {
    return;
  }
  await follow(tx, job, change);
}

// Cut between characters and without control characters: PostgreSQL refuses half a pair and U+0000, and what became of the
// attempt would not be recorded.
const textOf = (error: unknown) => [...loggableMessage(error)].slice(0, longestError).join('');
const outputOf = (error: unknown) => JSON.stringify({ error: textOf(error) });
