import type { Sql } from '#packages/sql/sql.ts';
import { cancelJob } from './cancel-job.ts';

const statement = `SELECT name FROM jobs.job_common WHERE id = $1::uuid AND state < 'completed'`;

/** `cancelJob` for callers that know only an id; followers of the job are not told. Resolves to its name, null without one. */
export async function cancelJobById(sql: Sql, id: string): Promise<string | null> {
  const [row] = await sql.$queryRawUnsafe<{ name: string }[]>(statement, id);
  if (row === undefined || !(await cancelJob(sql, { name: row.name, follow: null }, id))) return null;
  return row.name;
}
