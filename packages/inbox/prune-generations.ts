import type { Sql } from '#packages/sql/sql.ts';

/** Most rows deleted by one statement. */
const batchSize = 1_000;

// A day is more than a statement of the old generation may take that has not seen the new one: it could otherwise record
// again what is deleted here.
const statement = `
  DELETE FROM inbox_versions WHERE ctid = ANY (ARRAY(
    SELECT old.ctid FROM inbox_versions AS old JOIN (
      SELECT consumer, max(generation) AS generation FROM inbox_generation
      WHERE created_at < now() - make_interval(days => 1) GROUP BY consumer
    ) AS kept ON old.consumer = kept.consumer AND old.generation < kept.generation
    LIMIT ${batchSize} FOR UPDATE OF old SKIP LOCKED
  ))`;

/**
 * Deletes a batch of what unordered consumers received in generations that ended more than a day ago; resolves to
 * whether there may be more. Rows another process is deleting are left to it.
 */
export async function pruneGenerations(sql: Sql): Promise<boolean> {
  return (await sql.$executeRawUnsafe(statement)) >= batchSize;
}
