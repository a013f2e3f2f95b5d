import type { ClientBase } from 'pg';

/** Most rows deleted by one statement, so that it does not hold up publishing. */
const most = 10_000;

const statement = `
  DELETE FROM outbox_event WHERE position IN (
    SELECT position FROM outbox_event WHERE published_at < now() - make_interval(days => $1::int) LIMIT ${most}
  )`;

/** Deletes events published more than `retentionDays` ago, at most 10,000 of them. Returns how many. */
export async function deletePublished(client: ClientBase, retentionDays: number): Promise<number> {
  const { rowCount } = await client.query(statement, [retentionDays]);
  return rowCount ?? 0;
}
