import type { Sql } from '#packages/sql/sql.ts';

/** Jobs deleted by one statement, each with its rejected rows. */
const batchSize = 100;

const statement = `
  DELETE FROM job WHERE ctid = ANY (ARRAY(
    SELECT ctid FROM job WHERE finished_at < now() - make_interval(days => 30)
    ORDER BY finished_at LIMIT ${batchSize}
    FOR UPDATE SKIP LOCKED
  ))`;

/** Deletes a batch of the jobs that ended more than 30 days ago, as the SDL says; resolves to whether there may be more. */
export async function pruneJobs(sql: Sql): Promise<boolean> {
  return (await sql.$executeRawUnsafe(statement)) === batchSize;
}
