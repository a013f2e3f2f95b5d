import type { Sql } from '#packages/sql/sql.ts';

/** How many connections to this database wait for what others have locked. */
export async function countLockWaits(sql: Sql): Promise<number> {
  const [row] = await sql.$queryRawUnsafe<{ count: number }[]>(
    `SELECT count(*)::int AS count FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
  );
  return row?.count ?? 0;
}
