import { expect, test } from '@jest/globals';
import pg from 'pg';
import { roomsWithDatabase } from '../../migrations/rooms.ts';
import { createTestDatabase } from '../create-test-database.ts';

test.each(roomsWithDatabase())('a test database of %s is migrated, and the room may write to it', async (room) => {
  await using database = await createTestDatabase(room);
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  try {
    const { rows } = await client.query(
      'SELECT current_user AS role, (SELECT count(*) FROM _prisma_migrations)::int AS migrations',
    );
    expect(rows).toEqual([{ role: `souk_${room}`, migrations: expect.any(Number) }]);
    expect(rows[0].migrations).toBeGreaterThan(0);
    await client.query('CREATE TABLE proof (id int)');
  } finally {
    await client.end();
  }
});

test('two test databases of one room do not share data', async () => {
  const [room = ''] = roomsWithDatabase();
  await using first = await createTestDatabase(room);
  await using second = await createTestDatabase(room);
  expect(first.url).not.toBe(second.url);
});

test('a connection left open fails the test', async () => {
  const [room = ''] = roomsWithDatabase();
  const database = await createTestDatabase(room);
  const client = new pg.Client({ connectionString: database.url });
  client.on('error', () => {});
  await client.connect();
  await client.query('SELECT 42');
  await expect(database[Symbol.asyncDispose]()).rejects.toThrow(/left connections to its database open:\nSELECT 42/);
});
