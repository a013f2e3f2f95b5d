import pg from 'pg';
import type { Databases } from './plain/create-databases.ts';

/** Rows by table, such as `order.order_line`. */
export type RowCounts = ReadonlyMap<string, number>;

const listTables = `
  SELECT format('%I.%I', nspname, relname) AS name, CASE nspname WHEN 'public' THEN '' ELSE nspname || '.' END || relname AS label
  FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
  WHERE relkind IN ('r', 'p') AND NOT relispartition AND relname <> '_prisma_migrations'
    AND nspname <> 'information_schema' AND nspname NOT LIKE 'pg\\_%'`;

/** Counts the rows of every table of every database. */
export async function countRows(databases: Databases): Promise<RowCounts> {
  const counts = new Map<string, number>();
  for (const [subgraph, connectionString] of Object.entries(databases)) {
    const client = new pg.Client({ connectionString });
    await client.connect();
    try {
      const { rows: tables } = await client.query<{ name: string; label: string }>(listTables);
      for (const { name, label } of tables) {
        const { rows } = await client.query<{ count: number }>(`SELECT count(*)::float8 AS count FROM ${name}`);
        counts.set(`${subgraph}.${label}`, rows[0]?.count ?? 0);
      }
    } finally {
      await client.end();
    }
  }
  return counts;
}

/** Rows that were added to each table to which some were. */
export function addedRows(before: RowCounts, after: RowCounts): Map<string, number> {
  const added = [...after].map(([table, count]) => [table, count - (before.get(table) ?? 0)] as const);
  return new Map(added.filter(([, count]) => count !== 0));
}
