import type { Sql } from '#packages/sql/sql.ts';

/** Days that a job is kept once it is dead. */
export const deadRetentionDays = 30;

/** Days that a job is kept once it is completed or cancelled. */
export const finishedRetentionDays = 3;

/**
 * What pg-boss knows of a kind of job, by its columns. Attempts, time-outs and crashes are judged by our worker, which knows
 * what its handlers want: here they are set so that pg-boss never does.
 */
const columns = {
  policy: `'standard'`,
  retry_limit: '2147483647',
  retry_delay: '0',
  retry_backoff: 'false',
  expire_seconds: '86400',
  retention_seconds: '2147483647',
  deletion_seconds: String(deadRetentionDays * 86_400),
  partition: 'false',
  table_name: `'job_common'`,
};

/** SQL that makes kinds of jobs known that are not yet. The FROM clause gives their names as `name`. */
export const insertKinds = (from: string) => `
  INSERT INTO jobs.queue (name, ${Object.keys(columns).join(', ')})
  SELECT name, ${Object.values(columns).join(', ')} FROM ${from} ON CONFLICT DO NOTHING`;

const statement = insertKinds('unnest($1::text[]) AS kind(name)');

/** Makes kinds of jobs known, so that those who claim them find their queues. */
export async function ensureKinds(sql: Sql, names: readonly string[]): Promise<void> {
  await sql.$executeRawUnsafe(statement, names);
}
