import type { Sql } from '#packages/sql/sql.ts';

/**
 * How often each of these tables was read as a whole, in this transaction and in those before it that are not added to the
 * statistics yet: what is read by its index only leaves it as it was, however large the table is.
 */
export const wholeTableScans = (tx: Sql, tables: readonly string[]): PromiseLike<{ table: string; scans: number }[]> =>
  tx.$queryRawUnsafe(
    `SELECT relname::text AS table, seq_scan::int AS scans FROM pg_stat_xact_user_tables
     WHERE relname = ANY ($1::text[]) ORDER BY relname`,
    tables,
  );
