import type { ClientBase } from 'pg';

/** Most rows looked at, and deleted, by one statement, so that it does not hold up publishing. */
const most = 10_000;

// By position, which is their order in time as well: while the first event is young, nothing else is looked at.
const statement = `
  WITH oldest AS (
    SELECT position, appended_at FROM outbox_event
    WHERE (SELECT appended_at FROM outbox_event ORDER BY position LIMIT 1) < now() - make_interval(days => $1::int)
    ORDER BY position LIMIT ${most}
  )
  DELETE FROM outbox_event WHERE position IN (
    SELECT position FROM oldest WHERE appended_at < now() - make_interval(days => $1::int)
    EXCEPT SELECT unnest(positions) FROM outbox_pending
  )`;

/**
 * Deletes events that were appended more than `retentionDays` ago and are published, at most 10,000 of them, the oldest
 * first. Returns how many.
 */
export async function deleteOldEvents(client: ClientBase, retentionDays: number): Promise<number> {
  const { rowCount } = await client.query(statement, [retentionDays]);
  return rowCount ?? 0;
}
