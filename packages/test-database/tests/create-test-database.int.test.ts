import { expect, test } from '@jest/globals';
import pg from 'pg';
import { ownSubgraphs } from '../../subgraph-list/own-subgraphs.ts';
import { createTestDatabase } from '../create-test-database.ts';

const subgraphs = ownSubgraphs();
const [first] = subgraphs;
const anySubgraph = () => first?.name ?? '';

test.each(subgraphs)(
  'a test database of $name is migrated, and the subgraph may write to it',
  async ({ name, database: role }) => {
    await using database = await createTestDatabase(name);
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    try {
      const { rows } = await client.query(
        'SELECT current_user AS role, (SELECT count(*) FROM _prisma_migrations)::int AS migrations',
      );
      expect(rows).toEqual([{ role, migrations: expect.any(Number) }]);
      expect(rows[0].migrations).toBeGreaterThan(0);
      await client.query('CREATE TABLE proof (id int)');
    } finally {
      await client.end();
    }
  },
);

test('two test databases of one subgraph do not share data', async () => {
  await using first = await createTestDatabase(anySubgraph());
  await using second = await createTestDatabase(anySubgraph());
  expect(first.url).not.toBe(second.url);
});

test('a connection left open fails the test', async () => {
  const database = await createTestDatabase(anySubgraph());
  const client = new pg.Client({ connectionString: database.url });
  client.on('error', () => {});
  await client.connect();
  await client.query('SELECT 42');
  await expect(database[Symbol.asyncDispose]()).rejects.toThrow(/left connections to its database open:\nSELECT 42/);
});
