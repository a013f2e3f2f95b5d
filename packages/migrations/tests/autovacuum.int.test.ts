import { describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { createTestDatabase } from '../../test-database/create-test-database.ts';

interface Settings {
  fillfactor: number;
  autovacuum_vacuum_scale_factor: number;
}

/** The storage parameters of the tables of a subgraph; those that are not set are PostgreSQL's. */
async function readSettings(subgraph: string): Promise<Map<string, Settings>> {
  await using database = await createTestDatabase(subgraph);
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string; options: Record<string, string> }>(`
      SELECT relname AS name, coalesce(jsonb_object_agg(option_name, option_value) FILTER (WHERE option_name IS NOT NULL), '{}')
        AS options
      FROM pg_class LEFT JOIN LATERAL pg_options_to_table(reloptions) ON true
      WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace GROUP BY relname`);
    return new Map(
      rows.map(({ name, options }) => [
        name,
        {
          fillfactor: Number(options['fillfactor'] ?? 100),
          autovacuum_vacuum_scale_factor: Number(options['autovacuum_vacuum_scale_factor'] ?? 0.2),
        },
      ]),
    );
  } finally {
    await client.end();
  }
}

describe.each([
  { subgraph: 'order', updated: ['order', 'payment', 'payment_attempt'] },
  { subgraph: 'inventory', updated: ['stock_item', 'stock_level', 'reservation'] },
  { subgraph: 'analytics', updated: ['sales_day'] },
])('the database of $subgraph', ({ subgraph, updated }) => {
  test('leaves room for the updates of an order on their pages, and vacuums what they leave before a twentieth is dead', async () => {
    const settings = await readSettings(subgraph);
    for (const table of updated) {
      const { fillfactor, autovacuum_vacuum_scale_factor } = settings.get(table) ?? {};
      expect({
        table,
        hasRoom: Number(fillfactor) <= 90,
        isVacuumedSoon: Number(autovacuum_vacuum_scale_factor) <= 0.05,
      }).toEqual({
        table,
        hasRoom: true,
        isVacuumedSoon: true,
      });
    }
  });
});
