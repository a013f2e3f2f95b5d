import type { SubgraphDatabases } from './subgraph-databases.ts';

/** How often, and with how many units, analytics counts the orders of a variant. */
export async function auditSales(
  { rows }: SubgraphDatabases,
  variantId: string,
): Promise<{ orders: number; units: number }> {
  const [sums] = await rows<{ orders: number; units: number }>(
    'analytics',
    `SELECT count(DISTINCT order_id)::int AS orders, coalesce(sum(quantity), 0)::int AS units
     FROM sale_line WHERE variant_id = $1`,
    [variantId],
  );
  if (!sums) throw new Error('the audit has one row');
  return sums;
}

/** Days whose published numbers differ from the sum of their sales: a sale that was counted twice, or not at all. */
export async function disagreeingDays({ rows }: SubgraphDatabases): Promise<unknown[]> {
  return rows(
    'analytics',
    `WITH counted AS (
       SELECT (sold_at AT TIME ZONE 'UTC')::date AS day, currency, count(*)::int AS orders, sum(units)::int AS units,
         sum(revenue_minor)::bigint AS revenue_minor
       FROM sale GROUP BY 1, 2
     )
     SELECT day, currency, sales_day.orders, counted.orders AS "countedOrders"
     FROM sales_day FULL JOIN counted USING (day, currency)
     WHERE (sales_day.orders, sales_day.units, sales_day.revenue_minor)
       IS DISTINCT FROM (counted.orders, counted.units, counted.revenue_minor)
       AND (coalesce(sales_day.orders, 0), coalesce(counted.orders, 0)) <> (0, 0)`,
  );
}
