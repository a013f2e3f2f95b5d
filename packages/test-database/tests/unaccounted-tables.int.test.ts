import { describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { pgSql } from '#packages/sql/pg-sql.ts';
import { ownSubgraphs } from '../../subgraph-list/own-subgraphs.ts';
import { createTestDatabase } from '../create-test-database.ts';
import { findUnaccountedTables } from '../unaccounted-tables.ts';

/** A session on an empty database of a subgraph. */
async function inDatabaseOf<Result>(subgraph: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  await using database = await createTestDatabase(subgraph);
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const unaccountedIn = (client: pg.Client, readme: string) => findUnaccountedTables(pgSql(client), readme);

describe('tables that may hold something about a person', () => {
  test.each(ownSubgraphs())('are all accounted for in the README of $name', async ({ name, directory }) => {
    const unaccounted = await inDatabaseOf(name, (client) => unaccountedIn(client, `${directory}/README.md`));
    expect(unaccounted).toEqual({ missing: [], gone: [] });
  });

  test('are noticed when one is added, also one that only refers to such a table', async () => {
    const { missing } = await inDatabaseOf('order', async (client) => {
      await client.query('CREATE TABLE wish (id uuid PRIMARY KEY, customer_id uuid)');
      await client.query('CREATE TABLE wish_line (id uuid PRIMARY KEY, wish_id uuid REFERENCES wish (id))');
      return unaccountedIn(client, 'subgraphs/order/README.md');
    });
    expect(missing).toEqual(['wish', 'wish_line']);
  });

  test('are noticed when they are gone', async () => {
    const { gone } = await inDatabaseOf('order', async (client) => {
      await client.query('DROP TABLE timeline_entry');
      return unaccountedIn(client, 'subgraphs/order/README.md');
    });
    expect(gone).toEqual(['timeline_entry']);
  });
});
