import type { Sql } from '#packages/sql/sql.ts';
import type { JobContract } from './job-contract.ts';
import { tellCancelled } from './job-signal.ts';
import { readStoredJob } from './stored-job.ts';

const statement = `
  UPDATE jobs.job_common SET state = 'cancelled', completed_on = now()
  WHERE name = $1 AND id = $2::uuid AND state < 'completed'
  RETURNING id, data, ${tellCancelled('name', 'id')} AS told`;

/**
 * Cancels a job: one that waits is never performed; one that is performed has its signal aborted after the commit, and its
 * effect is rolled back. Resolves to false when there is none, or it has come to its end before.
 */
export async function cancelJob(
  sql: Sql,
  { name, follow }: Pick<JobContract, 'name' | 'follow'>,
  id: string,
): Promise<boolean> {
  const [row] = await sql.$queryRawUnsafe<{ id: string; data: unknown }[]>(statement, name, id);
  if (row === undefined) return false;
  await follow?.(sql, readStoredJob(name, row), { kind: 'cancelled' });
  return true;
}
