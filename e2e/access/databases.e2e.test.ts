import { describe, expect, test } from '@jest/globals';
import { Client } from 'pg';
import { ownSubgraphs } from '#packages/subgraph-list/own-subgraphs.ts';
import { testStack } from '#packages/test-stack/test-stack.ts';

const subgraphs = ownSubgraphs().map(({ name }) => name);

const databaseUrl = (subgraph: string): URL => new URL(testStack().subgraphs[subgraph]?.databaseUrl ?? '');

async function connect(url: URL): Promise<string> {
  const client = new Client({ connectionString: url.href });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>('SELECT current_database() AS name');
    return rows[0]?.name ?? '';
  } finally {
    await client.end();
  }
}

describe.each(subgraphs)('the database role of %s', (subgraph) => {
  test('opens its own database', async () => {
    expect(await connect(databaseUrl(subgraph))).toBe(databaseUrl(subgraph).pathname.slice(1));
  });

  test.each(subgraphs.filter((other) => other !== subgraph))('cannot open the database of %s', async (other) => {
    const url = databaseUrl(subgraph);
    url.pathname = databaseUrl(other).pathname;
    await expect(connect(url)).rejects.toMatchObject({ code: '42501' });
  });

  test('is no administrator', async () => {
    const client = new Client({ connectionString: databaseUrl(subgraph).href });
    await client.connect();
    try {
      const { rows } = await client.query(
        'SELECT rolsuper, rolcreaterole, rolcreatedb, rolreplication, rolbypassrls FROM pg_roles WHERE rolname = current_user',
      );
      expect(Object.values(rows[0] ?? { none: true })).toEqual([false, false, false, false, false]);
    } finally {
      await client.end();
    }
  });
});
