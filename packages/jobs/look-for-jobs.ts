import type { Sql } from '#packages/sql/sql.ts';
import type { Claim } from './stored-job.ts';

/** What there is to do of a kind of job; times in milliseconds. */
export interface KindStatus {
  name: string;
  /** Until the next one is due, negative when it was before; null when none waits. */
  dueIn: number | null;
  /** Since the last sign of life of the one that runs and has given none for longest; null when none runs. */
  silence: number | null;
}

// Two lookups at the edge of an index for each kind, however many wait.
const earliest = (state: string) =>
  `(SELECT min(start_after) FROM jobs.job_common WHERE name = kind.name AND state = '${state}' AND NOT blocked)`;

const statusStatement = `
  SELECT name,
    (extract(epoch FROM least(${earliest('created')}, ${earliest('retry')}) - clock_timestamp()) * 1000)::float8 AS "dueIn",
    (extract(epoch FROM clock_timestamp() - (
      SELECT min(heartbeat_on) FROM jobs.job_common WHERE name = kind.name AND state = 'active'
    )) * 1000)::float8 AS silence
  FROM unnest($1::text[]) AS kind(name)`;

/** Looks at what is to be done of some kinds of job, in one statement. */
export const lookForJobs = (sql: Sql, names: readonly string[]): PromiseLike<KindStatus[]> =>
  sql.$queryRawUnsafe<KindStatus[]>(statusStatement, names);

const silentStatement = `
  SELECT id, retry_count AS "retryCount", data FROM jobs.job_common
  WHERE name = $1 AND state = 'active' AND heartbeat_on < clock_timestamp() - $2::float8 * interval '1 ms' LIMIT 100`;

/** Finds attempts that gave no sign of life for longer than so many milliseconds, at most 100. */
export const findSilent = (sql: Sql, name: string, silence: number): PromiseLike<Claim[]> =>
  sql.$queryRawUnsafe<Claim[]>(silentStatement, name, silence);
