import type { Sql } from '#packages/sql/sql.ts';
import { deadRetentionDays, finishedRetentionDays } from './queue-row.ts';

/** Most rows deleted by one statement. */
const most = 5_000;

const statement = `
  DELETE FROM jobs.job_common WHERE (name, id) IN (
    SELECT name, id FROM jobs.job_common
    WHERE completed_on < now() - interval '${finishedRetentionDays} days' AND state IN ('completed', 'cancelled')
      OR completed_on < now() - interval '${deadRetentionDays} days' AND state = 'failed'
    LIMIT ${most}
  )`;

/** Deletes jobs that came to their end long enough ago, dead ones later than others. Resolves to whether there may be more. */
export async function pruneJobs(sql: Sql): Promise<boolean> {
  return (await sql.$executeRawUnsafe(statement)) === most;
}
