import type { Sql } from '#packages/sql/sql.ts';

/** Jobs deleted by one statement, each with its rejected rows. */
const batchSize = 100;

const statement = `
  DELETE FROM tracked_job WHERE ctid = ANY (ARRAY(
    SELECT ctid FROM tracked_job WHERE finished_at < now() - make_interval(days => 30)
    ORDER BY finished_at LIMIT ${batchSize}
    FOR UPDATE SKIP LOCKED
  ))`;

/** Deletes a batch of the jobs that ended more than 30 days ago; resolves to whether there may be more. */
export async function pruneTrackedJobs(sql: Sql): Promise<boolean> {
  return (await sql.$executeRawUnsafe(statement)) === batchSize;
}
