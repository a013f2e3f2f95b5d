import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import type { EmbeddedPostgres } from '#packages/embedded-postgres/start-postgres.ts';
import { startTemporaryPostgres } from '#packages/embedded-postgres/start-temporary-postgres.ts';
import { subgraphsWithDatabase } from '#packages/migrations/subgraphs-with-database.ts';
import { subgraphDatabaseUrl } from '#packages/provisioning/provision-database.ts';

const subgraphs = subgraphsWithDatabase();
let server: EmbeddedPostgres;

beforeAll(async () => {
  server = await startTemporaryPostgres();
});
afterAll(() => server.stop());

async function prepare(password: string): Promise<string[]> {
  const urls = subgraphs.map((subgraph) => [
    `${subgraph.toUpperCase()}_DATABASE_URL`,
    subgraphDatabaseUrl(server.url, subgraph, password),
  ]);
  const env = { ADMIN_DATABASE_URL: server.url, ...Object.fromEntries(urls) };
  const { stdout } = await promisify(execFile)(process.execPath, ['deploy/prepare-databases.ts'], { env });
  return stdout.trim().split('\n');
}

async function eventsOf(subgraph: string, password: string): Promise<number> {
  const client = new pg.Client({ connectionString: subgraphDatabaseUrl(server.url, subgraph, password) });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT FROM outbox_event');
    return rowCount ?? -1;
  } finally {
    await client.end();
  }
}

test('an empty server gets every database, and a second run only what changed', async () => {
  for (const line of await prepare('first')) expect(line).toMatch(/^[a-z]+: \d{14}_\w+/);
  expect(await prepare('second')).toEqual(subgraphs.map((subgraph) => `${subgraph}: up to date`));
  for (const subgraph of subgraphs) {
    await expect(eventsOf(subgraph, 'first')).rejects.toMatchObject({ code: '28P01' });
    expect(await eventsOf(subgraph, 'second')).toBe(0);
  }
}, 120_000);
