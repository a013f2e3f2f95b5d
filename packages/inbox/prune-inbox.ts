import type { Sql } from '#packages/sql/sql.ts';

/** Rows looked at by one statement. */
const batchSize = 1_000;

// Every row makes those before it of its aggregate superfluous. By the time of the newer row, because the older ones
// would be found only by looking again and again at all the rows that stay.
const statement = `
  WITH passed AS (
    SELECT consumer, aggregate_id, aggregate_version, processed_at FROM inbox_event
    WHERE processed_at > $1::text::timestamptz AND processed_at < now() - make_interval(days => 1)
    ORDER BY processed_at FETCH FIRST ${batchSize} ROWS WITH TIES
  ), deleted AS (
    DELETE FROM inbox_event WHERE ctid = ANY (ARRAY(
      SELECT older.ctid FROM inbox_event AS older JOIN passed USING (consumer, aggregate_id)
      WHERE older.aggregate_version < passed.aggregate_version
      FOR UPDATE OF older SKIP LOCKED
    ))
  )
  SELECT max(processed_at)::text AS reached, count(*)::int AS looked_at FROM passed`;

/**
 * Deletes inbox rows a newer one of their consumer and aggregate has followed for a day; the newest row of an aggregate
 * stays for ever, because it tells which event is next and which have been. A day is more than `receiveOnce` may take:
 * it could otherwise record again what it did not see being recorded and deleted.
 *
 * The function that is returned handles one batch, and resolves to whether there may be another. It remembers how far it
 * came: only the first round of a process looks at the whole table. Rows another process is deleting are left to it.
 */
export function createInboxPrune(): (sql: Sql) => Promise<boolean> {
  let reached = '-infinity';
  return async (sql) => {
    const rows = await sql.$queryRawUnsafe<{ reached: string | null; looked_at: number }[]>(statement, reached);
    const batch = rows[0];
    if (!batch) throw new Error('the inbox gave no account of what was pruned');
    reached = batch.reached ?? reached;
    return batch.looked_at >= batchSize;
  };
}
