import type { Sql } from '#packages/sql/sql.ts';
import { tellDue } from './job-signal.ts';

const statement = `
  UPDATE jobs.job_common
  SET state = 'retry', completed_on = NULL, started_on = NULL, retry_count = 0, start_after = now()
  WHERE state = 'failed' AND ($1::uuid[] IS NULL OR id = ANY($1::uuid[]))
  RETURNING id, ${tellDue('name', 'start_after')} AS told`;

/**
 * Performs dead jobs again, at once and with all their attempts. Resolves to the ids of those there were.
 * @param ids null for all.
 */
export async function replayJobs(sql: Sql, ids: readonly string[] | null): Promise<string[]> {
  const rows = await sql.$queryRawUnsafe<{ id: string }[]>(statement, ids);
  return rows.map(({ id }) => id);
}
