import pg from 'pg';
import type { Databases } from '../orders/plain/create-databases.ts';

/** The tables of the mechanisms that every order writes to. */
const names = ['idempotency_key', 'inbox_position', 'inbox_versions', 'outbox_event', 'outbox_pending'];

/** A table at a time, as PostgreSQL's statistics have it. */
export interface TableState {
  rows: number;
  /** Deleted or overwritten, and not yet free for others. */
  deadRows: number;
  /** With its indexes. */
  bytes: number;
}

/** The state of each of these tables by name, such as `order.outbox_event`. */
export async function readTables(databases: Databases): Promise<Map<string, TableState>> {
  const states = new Map<string, TableState>();
  for (const [subgraph, connectionString] of Object.entries(databases)) {
    const client = new pg.Client({ connectionString });
    await client.connect();
    try {
      const { rows } = await client.query<TableState & { name: string }>(
        `SELECT relname AS name, n_live_tup::float8 AS rows, n_dead_tup::float8 AS "deadRows",
           pg_total_relation_size(relid)::float8 AS bytes
         FROM pg_stat_user_tables WHERE relname = ANY($1)`,
        [names],
      );
      for (const { name, ...state } of rows) states.set(`${subgraph}.${name}`, state);
    } finally {
      await client.end();
    }
  }
  return states;
}

/** By table and the column that says when a row was written, the days it is kept by default. */
const retention = [
  { name: 'outbox_event', writtenAt: 'appended_at', days: 7 },
  { name: 'idempotency_key', writtenAt: 'created_at', days: 30 },
];

/** Makes all rows that are there older than they have to be kept. */
export async function makeOverdue(databases: Databases): Promise<void> {
  for (const connectionString of Object.values(databases)) {
    const client = new pg.Client({ connectionString });
    await client.connect();
    try {
      for (const { name, writtenAt, days } of retention) {
        await client.query(`UPDATE ${name} SET ${writtenAt} = ${writtenAt} - make_interval(days => ${days})`);
      }
    } finally {
      await client.end();
    }
  }
}

/** How many rows each table has that are kept longer than they have to be. */
export async function countOverdue(databases: Databases): Promise<Map<string, number>> {
  const overdue = new Map<string, number>();
  for (const [subgraph, connectionString] of Object.entries(databases)) {
    const client = new pg.Client({ connectionString });
    await client.connect();
    try {
      for (const { name, writtenAt, days } of retention) {
        const { rows } = await client.query<{ count: number }>(
          `SELECT count(*)::float8 AS count FROM ${name} WHERE ${writtenAt} < now() - make_interval(days => ${days})`,
        );
        overdue.set(`${subgraph}.${name}`, rows[0]?.count ?? 0);
      }
    } finally {
      await client.end();
    }
  }
  return overdue;
}
