import pg from 'pg';
import type { TestStack } from '#packages/test-stack/test-stack.ts';
import type { Variant } from '../fill-shop.ts';
import { databasesOf } from '../plain/create-databases.ts';
import { copiedTables } from './copied-tables.ts';
import { type Column, copyStatement, createFunctions, listColumns } from './copy-statement.ts';

const dayMs = 86_400_000;

/** Over how many days, up to yesterday, the orders are spread. */
const spreadDays = 100;

/** Orders that are copied in one transaction. */
const batch = 20_000;

/** Orders that the shop has taken: all since `since`, a UUIDv7. */
export interface Sample {
  since: string;
  orders: number;
}

/** What is kept beside the rows of each order. */
const sums: Readonly<Record<string, string>> = {
  inventory: `
    UPDATE stock_level SET reserved = held.quantity FROM (
      SELECT variant_id, warehouse_id, sum(quantity) AS quantity FROM reservation_line GROUP BY variant_id, warehouse_id
    ) AS held
    WHERE stock_level.variant_id = held.variant_id AND stock_level.warehouse_id = held.warehouse_id`,
  // Today is left to the shop, which has counted it.
  analytics: `
    INSERT INTO sales_day AS the (day, currency, orders, units, revenue_minor, version, updated_at)
    SELECT (sold_at AT TIME ZONE 'UTC')::date, currency, count(*), sum(units), sum(revenue_minor), 1, max(sold_at)
    FROM sale WHERE sold_at < date_trunc('day', now(), 'UTC') GROUP BY 1, 2
    ON CONFLICT (day, currency) DO UPDATE
    SET orders = excluded.orders, units = excluded.units, revenue_minor = excluded.revenue_minor`,
};

/**
 * Fills the databases of the shop with so many orders of the last 100 days: copies of a sample, with all that its orders left
 * in every table, each copy of other customers and about other variants. Each statement inserts the rows of many orders;
 * foreign keys are not checked.
 */
export async function loadOrders(
  stack: TestStack,
  { variants, sample, orders }: { variants: readonly Variant[]; sample: Sample; orders: number },
): Promise<void> {
  const databases = databasesOf(stack);
  await Promise.all(
    Object.keys(copiedTables).map(async (subgraph) => {
      const url = new URL(stack.databaseUrl); // the administrator's
      url.pathname = new URL(databases[subgraph] ?? '').pathname;
      const client = new pg.Client({ connectionString: url.href });
      await client.connect();
      try {
        await client.query(
          `SET TimeZone TO 'UTC'; SET session_replication_role TO replica; SET synchronous_commit TO off`,
        );
        await client.query(createFunctions);
        await createVariants(client, variants);
        await copyTables(client, subgraph, sample, orders);
        if (sums[subgraph]) await client.query(sums[subgraph]);
        await client.query('VACUUM (ANALYZE, SKIP_LOCKED)');
        // What was loaded is not written back while something is measured.
        await client.query('CHECKPOINT');
      } finally {
        await client.end();
      }
    }),
  );
}

async function createVariants(client: pg.Client, variants: readonly Variant[]): Promise<void> {
  await client.query(
    'CREATE TEMPORARY TABLE variant (number bigint PRIMARY KEY, variant_id uuid UNIQUE, product_id uuid)',
  );
  await client.query(
    `INSERT INTO variant SELECT ordinality - 1, id, product FROM unnest($1::uuid[], $2::uuid[]) WITH ORDINALITY AS t(id, product)`,
    [variants.map(({ id }) => id), variants.map(({ productId }) => productId)],
  );
  await client.query('ANALYZE variant');
}

async function copyTables(client: pg.Client, subgraph: string, sample: Sample, orders: number): Promise<void> {
  const copies = Math.ceil(orders / sample.orders);
  const apart = ((spreadDays - 1) * dayMs) / copies;
  const tables = [];
  for (const { name, id, keptDays = spreadDays } of copiedTables[subgraph] ?? []) {
    const sampled = `sampled_${name}`;
    const condition = `"${id}"::text >= '${sample.since}'`;
    await client.query(
      `CREATE TEMPORARY TABLE ${sampled} AS SELECT * FROM "${name}" WHERE ${condition}; ANALYZE ${sampled}`,
    );
    const { rows: columns } = await client.query<Column>(listColumns, [`"${name}"`]);
    tables.push({
      statement: copyStatement(name, sampled, columns),
      most: Math.floor(((keptDays - 1) * dayMs) / apart),
    });
  }
  const step = Math.ceil(batch / sample.orders);
  for (let last = copies; last > 0; last -= step) {
    await client.query('BEGIN');
    for (const { statement, most } of tables) {
      const range = [Math.max(last - step + 1, 1), Math.min(last, most)];
      await client.query(statement, [...range, dayMs, apart]);
    }
    await client.query('COMMIT');
  }
}
