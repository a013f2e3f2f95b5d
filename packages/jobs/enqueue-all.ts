import type { z } from 'zod';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import type { Sql } from '#packages/sql/sql.ts';
import type { JobContract } from './job-contract.ts';
import { tellDue } from './job-signal.ts';
import { deadRetentionDays, insertKinds } from './queue-row.ts';
import { type StoredData, storedPayload } from './stored-job.ts';

/** One of many jobs of a kind: due at once, without a key. */
export interface Wanted<Payload> {
  payload: Payload;
  /** Why; see `EnqueueOptions`. */
  cause: Cause;
  /** Whose job it is, for `perKey` of the handler. Default nobody's. */
  fairnessKey?: string;
}

const statement = `
  WITH kind AS (${insertKinds('(SELECT $1::text AS name) AS given')}),
  enqueued AS (
    INSERT INTO jobs.job_common (
      id, name, data, start_after, keep_until, group_id, policy, retry_limit, expire_seconds, deletion_seconds
    )
    SELECT id, $1::text, data, now(), 'infinity', "groupId", 'standard', 2147483647, 86400, ${deadRetentionDays * 86_400}
    FROM jsonb_to_recordset($2::jsonb) AS job(id uuid, data jsonb, "groupId" text)
    RETURNING id
  )
  SELECT ${tellDue('$1', 'now()')} AS told FROM enqueued LIMIT 1`;

/**
 * Enqueues many jobs of a kind by one statement, in the transaction of the change that wants them, as `enqueue` does one. Resolves
 * to their ids, in order. Not for kinds that gather or are followed. Throws as `enqueue` does.
 */
export async function enqueueAll<Schema extends z.ZodType>(
  sql: Sql,
  contract: JobContract<Schema, false>,
  wanted: readonly Wanted<z.input<Schema>>[],
): Promise<string[]> {
  if (contract.follow !== null) throw new RangeError(`${contract.name}: expected a kind of job that nobody follows`);
  if (wanted.length === 0) return [];
  const rows = wanted.map(({ payload, cause, fairnessKey }) => {
    const stored = storedPayload(contract, payload);
    const data: StoredData = { payloads: [stored], cause, startedBy: null };
    return { id: uuidv7(), data, groupId: fairnessKey ?? null };
  });
  await sql.$queryRawUnsafe(statement, contract.name, JSON.stringify(rows));
  return rows.map(({ id }) => id);
}
