import { join } from 'node:path';
import pg from 'pg';
import { applyMigrations } from '#packages/migrations/apply-migrations.ts';
import { ownSubgraphs } from '#packages/subgraph-list/own-subgraphs.ts';
import type { TestStack } from '#packages/test-stack/test-stack.ts';

/** What stock an order finds, which the limit begins with as the shop does. */
const copied = ['warehouse', 'stock_item', 'stock_level'];

/** Rows that are copied by one statement. */
const batch = 5_000;

/** Urls of databases by the subgraph whose schema they have. */
export type Databases = Record<string, string>;

/** The databases of the shop. */
export const databasesOf = ({ subgraphs }: TestStack): Databases =>
  Object.fromEntries(Object.entries(subgraphs).map(([name, { databaseUrl }]) => [name, databaseUrl]));

/**
 * Creates a database like that of each subgraph on the same server, empty but for the stock. Resolves to their urls, which are
 * the administrator's.
 */
export async function createDatabases(stack: TestStack): Promise<Databases> {
  const created: Databases = {};
  for (const { name, prismaDirectory } of ownSubgraphs()) {
    const database = `plain_${name.replaceAll('-', '_')}`;
    await using admin = await open(stack.databaseUrl);
    await admin.client.query(`CREATE DATABASE ${database} TEMPLATE template0 ENCODING 'UTF8'`);
    const url = new URL(stack.databaseUrl);
    url.pathname = `/${database}`;
    await applyMigrations(url.href, join(prismaDirectory, 'migrations'));
    created[name] = url.href;
  }
  await copyStock(stack.subgraphs['inventory']?.databaseUrl ?? '', created['inventory'] ?? '');
  return created;
}

async function copyStock(fromUrl: string, toUrl: string): Promise<void> {
  await using from = await open(fromUrl);
  await using to = await open(toUrl);
  for (const table of copied) {
    const { rows } = await from.client.query(`SELECT to_jsonb(${table}) AS row FROM ${table}`);
    for (let start = 0; start < rows.length; start += batch) {
      const part = JSON.stringify(rows.slice(start, start + batch).map(({ row }) => row));
      await to.client.query(`INSERT INTO ${table} SELECT * FROM jsonb_populate_recordset(null::${table}, $1)`, [part]);
    }
  }
}

async function open(url: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return { client, [Symbol.asyncDispose]: () => client.end() };
}
