import pg from 'pg';
import { addedRows } from '../count-rows.ts';
import type { Databases } from '../plain/create-databases.ts';
import { copiedTables } from './copied-tables.ts';

/** Rows that scans of whole tables read while something is done, of tables that grow with orders, such as `order.order_line`. */
export async function countScannedRows(databases: Databases, work: () => Promise<void>): Promise<Map<string, number>> {
  const before = await scannedRows(databases);
  await work();
  return addedRows(before, await scannedRows(databases));
}

async function scannedRows(databases: Databases): Promise<Map<string, number>> {
  const scanned = new Map<string, number>();
  for (const [subgraph, tables] of Object.entries(copiedTables)) {
    const client = new pg.Client({ connectionString: databases[subgraph] });
    await client.connect();
    try {
      const { rows } = await client.query<{ name: string; count: number }>(
        'SELECT relname AS name, seq_tup_read::float8 AS count FROM pg_stat_user_tables WHERE relname = ANY($1)',
        [tables.map(({ name }) => name)],
      );
      for (const { name, count } of rows) scanned.set(`${subgraph}.${name}`, count);
    } finally {
      await client.end();
    }
  }
  return scanned;
}
