import type { z } from 'zod';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import type { Sql } from '#packages/sql/sql.ts';
import type { JobContract } from './job-contract.ts';
import { tellDue } from './job-signal.ts';
import { deadRetentionDays, insertKinds } from './queue-row.ts';
import { type StoredData, storedPayload } from './stored-job.ts';

/** Payloads that are gathered into one job at most; what comes then begins another. */
export const mostGathered = 1_000;

/**
 * What becomes of a job whose key one has that still waits for its first or its next attempt.
 * - `keep`: the one that waits stays as it is, and this one is dropped.
 * - `replace`: its payload, cause, time and fairness key become those of this one. What it tried before counts on.
 * - `batch`: this payload is added to its payloads, of which the handler gets all.
 */
export type WhenQueued<Batch extends boolean> = Batch extends true ? 'batch' : 'keep' | 'replace';

export interface EnqueueOptions<Batch extends boolean = boolean> {
  /** Why. A run logs with its correlation id, and what it does answers the same request. */
  cause: Cause;
  /** Of at most one job of the kind that waits; at most 255 characters. Default none: each is a job of its own. */
  key?: string;
  /** Only with a key. Default `batch` where the contract gathers, otherwise `keep`. */
  whenQueued?: WhenQueued<Batch>;
  /** When it is due. Default at once. */
  runAt?: Date;
  /** Whose job it is, for bounds on how many of somebody's run at once (`perKey`). Default nobody's. */
  fairnessKey?: string;
  /** Who asked for it, for those who follow it. Default nobody. */
  startedBy?: string;
}

const replacements = {
  keep: () => 'priority = job.priority',
  replace: (row: string) => `data = ${row}.data, start_after = ${row}.start_after, group_id = ${row}.group_id`,
  batch: (row: string) =>
    `data = jsonb_set(job.data, '{payloads}', (job.data->'payloads') || (${row}.data->'payloads'))`,
};

// One that waits is written to in every case, if only to lock it: a worker cannot claim it until this transaction has ended,
// and then sees what this transaction changed. pg-boss's index for its own upsert keeps those that were never tried apart by
// key; those to be tried again are found by a look. Should one that is running fail meanwhile there are two for a while, and
// both are performed.
const statement = (merge: (row: string) => string) => `
  WITH given AS (
    SELECT $1::text AS name, $2::uuid AS id, $3::jsonb AS data, coalesce($4::timestamptz, now()) AS start_after,
      $5::text AS singleton_key, $6::text AS group_id
  ), kind AS (${insertKinds('given')}),
  tried AS (
    UPDATE jobs.job_common AS job SET ${merge('given')} FROM given
    WHERE job.name = $1 AND job.id = (
      SELECT id FROM jobs.job_common
      WHERE name = $1 AND state = 'retry' AND singleton_key = $5 AND upsert_by_key
      ORDER BY created_on LIMIT 1 FOR UPDATE
    )
    RETURNING job.id, job.start_after
  ), waiting AS (
    INSERT INTO jobs.job_common AS job (
      id, name, data, start_after, keep_until, singleton_key, upsert_by_key, group_id,
      policy, retry_limit, expire_seconds, deletion_seconds
    )
    SELECT id, name, data, start_after, 'infinity', singleton_key, CASE WHEN singleton_key IS NULL THEN NULL ELSE true END,
      group_id, 'standard', 2147483647, 86400, ${deadRetentionDays * 86_400}
    FROM given WHERE NOT EXISTS (SELECT FROM tried)
    ON CONFLICT (name, singleton_key) WHERE state = 'created' AND upsert_by_key DO UPDATE SET ${merge('EXCLUDED')}
    RETURNING job.id, job.start_after
  )
  SELECT id, ${tellDue('$1', 'start_after')} AS told
  FROM (SELECT * FROM tried UNION ALL SELECT * FROM waiting) AS job`;

const statements = {
  keep: statement(replacements.keep),
  replace: statement(replacements.replace),
  batch: statement(replacements.batch),
};

/** Lets go of the key of a job that has gathered enough. */
const closeFullBatch = `
  UPDATE jobs.job_common SET upsert_by_key = NULL
  WHERE name = $1 AND singleton_key = $2 AND state < 'active' AND upsert_by_key
    AND jsonb_array_length(data->'payloads') >= ${mostGathered}`;

/**
 * Enqueues a job in the transaction of the change that wants it: it is performed after the commit, or never was. Workers hear
 * of it at the commit, in whichever process they run. Resolves to its id, or that of the one that waits and keeps its place
 * or has taken this one in. Throws a ZodError when the payload does not fit its contract, and a RangeError for a key that is
 * missing or too long.
 */
export async function enqueue<Schema extends z.ZodType, Batch extends boolean>(
  sql: Sql,
  contract: JobContract<Schema, Batch>,
  payload: z.input<Schema>,
  options: EnqueueOptions<Batch>,
): Promise<string> {
  const { cause, key, runAt, fairnessKey, startedBy } = options;
  const whenQueued = modeOf(contract, options);
  const stored = storedPayload(contract, payload);
  const data: StoredData = { payloads: [stored], cause, startedBy: startedBy ?? null };
  if (whenQueued === 'batch') await sql.$executeRawUnsafe(closeFullBatch, contract.name, key);
  const id = uuidv7();
  const rows = await sql.$queryRawUnsafe<{ id: string }[]>(
    statements[whenQueued],
    contract.name,
    id,
    JSON.stringify(data),
    runAt?.toISOString() ?? null,
    key ?? null,
    fairnessKey ?? null,
  );
  const enqueued = rows[0]?.id;
  if (enqueued === undefined) throw new Error(`the job ${contract.name} was not enqueued`);
  if (enqueued === id && contract.follow !== null) {
    const job = { id, name: contract.name, payloads: [stored], cause, startedBy: startedBy ?? null };
    await contract.follow(sql, job, { kind: 'enqueued', runAt: runAt ?? null });
  }
  return enqueued;
}

function modeOf(contract: JobContract, { key, whenQueued }: EnqueueOptions): 'keep' | 'replace' | 'batch' {
  const { name, batch } = contract;
  if (key === undefined && (whenQueued !== undefined || batch)) throw new RangeError(`${name}: expected a key`);
  if (key !== undefined && (key.length === 0 || key.length > 255)) {
    throw new RangeError(`${name}: expected a key of 1 to 255 characters, not ${key.length}`);
  }
  const mode = whenQueued ?? (batch ? 'batch' : 'keep');
  if ((mode === 'batch') !== batch)
    throw new RangeError(
      `${name}: expected whenQueued to suit a job that ${batch ? 'gathers' : 'does not gather'}, not "${mode}"`,
    );
  return mode;
}
