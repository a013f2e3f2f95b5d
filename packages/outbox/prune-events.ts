import type { Sql } from '#packages/sql/sql.ts';

/** Most rows looked at, and deleted, by one statement. */
const batchSize = 1_000;

/**
 * Makes what deletes a batch of the events that were appended more than `retentionDays` ago (default 7) and are published,
 * the oldest first; it resolves to whether there may be more. Rows that another process is deleting are left to it.
 */
export function createEventPrune(retentionDays = 7): (sql: Sql) => Promise<boolean> {
  const old = `< now() - make_interval(days => ${retentionDays})`;
  // By position, which is their order in time as well: while the first event is young, nothing else is looked at.
  const statement = `
    WITH oldest AS (
      SELECT position, appended_at FROM outbox_event
      WHERE (SELECT appended_at FROM outbox_event ORDER BY position LIMIT 1) ${old}
      ORDER BY position LIMIT ${batchSize} FOR UPDATE SKIP LOCKED
    )
    DELETE FROM outbox_event WHERE position IN (
      SELECT position FROM oldest WHERE appended_at ${old} EXCEPT SELECT unnest(positions) FROM outbox_pending
    )`;
  // What is pending among them is left, so that a batch may be smaller though more are old.
  return async (sql) => (await sql.$executeRawUnsafe(statement)) > 0;
}
