import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import type { EmbeddedPostgres } from '#packages/embedded-postgres/start-postgres.ts';
import { startTemporaryPostgres } from '#packages/embedded-postgres/start-temporary-postgres.ts';
import { roomsWithDatabase } from '#packages/migrations/rooms.ts';
import { roomUrl } from '#packages/provisioning/provision-room.ts';

const rooms = roomsWithDatabase();
let server: EmbeddedPostgres;

beforeAll(async () => {
  server = await startTemporaryPostgres();
});
afterAll(() => server.stop());

async function prepare(password: string): Promise<string[]> {
  const urls = rooms.map((room) => [`${room.toUpperCase()}_DATABASE_URL`, roomUrl(server.url, room, password)]);
  const env = { ADMIN_DATABASE_URL: server.url, ...Object.fromEntries(urls) };
  const { stdout } = await promisify(execFile)(process.execPath, ['deploy/prepare-databases.ts'], { env });
  return stdout.trim().split('\n');
}

async function eventsOf(room: string, password: string): Promise<number> {
  const client = new pg.Client({ connectionString: roomUrl(server.url, room, password) });
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
  expect(await prepare('second')).toEqual(rooms.map((room) => `${room}: up to date`));
  for (const room of rooms) {
    await expect(eventsOf(room, 'first')).rejects.toMatchObject({ code: '28P01' });
    expect(await eventsOf(room, 'second')).toBe(0);
  }
}, 120_000);
