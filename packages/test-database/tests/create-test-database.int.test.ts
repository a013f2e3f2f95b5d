import { expect, test } from '@jest/globals';
import pg from 'pg';
import { subgraphsWithDatabase } from '../../migrations/subgraphs-with-database.ts';
import { createTestDatabase } from '../create-test-database.ts';

test.each(subgraphsWithDatabase())(
  'a test database of %s is migrated, and the subgraph may write to it',
  async (subgraph) => {
    await using database = await createTestDatabase(subgraph);
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    try {
      const { rows } = await client.query(
        'SELECT current_user AS role, (SELECT count(*) FROM _prisma_migrations)::int AS migrations',
      );
      expect(rows).toEqual([{ role: `souk_${subgraph}`, migrations: expect.any(Number) }]);
      expect(rows[0].migrations).toBeGreaterThan(0);
      await client.query('CREATE TABLE proof (id int)');
    } finally {
      await client.end();
    }
  },
);

test('two test databases of one subgraph do not share data', async () => {
  const [subgraph = ''] = subgraphsWithDatabase();
  await using first = await createTestDatabase(subgraph);
  await using second = await createTestDatabase(subgraph);
  expect(first.url).not.toBe(second.url);
});

test('a connection left open fails the test', async () => {
  const [subgraph = ''] = subgraphsWithDatabase();
  const database = await createTestDatabase(subgraph);
  const client = new pg.Client({ connectionString: database.url });
  client.on('error', () => {});
  await client.connect();
  await client.query('SELECT 42');
  await expect(database[Symbol.asyncDispose]()).rejects.toThrow(/left connections to its database open:\nSELECT 42/);
});
