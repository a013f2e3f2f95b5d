import type { Sql } from '#packages/sql/sql.ts';
import type { Claim } from './stored-job.ts';

/** What there is to do of a kind of job; times in milliseconds. */
export interface KindStatus {
  name: string;
  /** Whether one is due now. */
  isDue: boolean;
  /** Until the next one of those that are not due yet is; null when there is none. */
  nextIn: number | null;
  /** Since the last sign of life of the one that runs and has given none for longest; null when none runs. */
  silence: number | null;
}

// Lookups at the edge of an index for each kind, however many wait.
const earliest = (state: string, condition: string) =>
  `(SELECT min(start_after) FROM jobs.job_common
    WHERE name = kind.name AND state = '${state}' AND NOT blocked AND start_after ${condition})`;
const earliestOf = (condition: string) => `least(${earliest('created', condition)}, ${earliest('retry', condition)})`;

const statusStatement = `
  WITH clock AS MATERIALIZED (SELECT clock_timestamp() AS now)
  SELECT name,
    ${earliestOf('<= now')} IS NOT NULL AS "isDue",
    (extract(epoch FROM ${earliestOf('> now')} - now) * 1000)::float8 AS "nextIn",
    (extract(epoch FROM now - (
      SELECT min(heartbeat_on) FROM jobs.job_common WHERE name = kind.name AND state = 'active'
    )) * 1000)::float8 AS silence
  FROM clock, unnest($1::text[]) AS kind(name)`;

/** Looks at what is to be done of some kinds of job, in one statement. */
export const lookForJobs = (sql: Sql, names: readonly string[]): PromiseLike<KindStatus[]> =>
  sql.$queryRawUnsafe<KindStatus[]>(statusStatement, names);

const silentStatement = `
  SELECT id, retry_count AS "retryCount", data FROM jobs.job_common
  WHERE name = $1 AND state = 'active' AND heartbeat_on < clock_timestamp() - $2::float8 * interval '1 ms' LIMIT 100`;

/** Finds attempts that gave no sign of life for longer than so many milliseconds, at most 100. */
export const findSilent = (sql: Sql, name: string, silence: number): PromiseLike<Claim[]> =>
  sql.$queryRawUnsafe<Claim[]>(silentStatement, name, silence);
