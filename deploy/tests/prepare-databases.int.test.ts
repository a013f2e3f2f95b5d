import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import type { EmbeddedPostgres } from '#packages/embedded-postgres/start-postgres.ts';
import { startTemporaryPostgres } from '#packages/embedded-postgres/start-temporary-postgres.ts';
import { subgraphDatabaseUrl } from '#packages/provisioning/provision-database.ts';
import { ownSubgraphs } from '#packages/subgraph-list/own-subgraphs.ts';

const subgraphs = ownSubgraphs();
let server: EmbeddedPostgres;

beforeAll(async () => {
  server = await startTemporaryPostgres();
});
afterAll(() => server.stop());

async function prepare(password: string): Promise<string[]> {
  const urls = subgraphs.map(({ name, databaseVariable }) => [
    databaseVariable,
    subgraphDatabaseUrl(server.url, name, password),
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
  for (const line of await prepare('first')) expect(line).toMatch(/^[a-z-]+: \d{14}_\w+/);
  expect(await prepare('second')).toEqual(subgraphs.map(({ name }) => `${name}: up to date`));
  for (const { name } of subgraphs) {
    await expect(eventsOf(name, 'first')).rejects.toMatchObject({ code: '28P01' });
    expect(await eventsOf(name, 'second')).toBe(0);
  }
}, 120_000);
