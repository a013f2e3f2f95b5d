import type { ReportSpan } from '../domain/report-span.ts';
import type { Tx } from './database.ts';

export interface ProductSums {
  productId: string;
  units: bigint;
  revenueMinor: bigint;
}

/** The products with the most revenue in the span; the older product first where it is equal. */
export async function readTopProducts(
  tx: Tx,
  { from, to, currency }: ReportSpan,
  first: number,
): Promise<ProductSums[]> {
  const rows = await tx.$queryRaw<{ product_id: string; units: bigint; revenue: string }[]>`
    SELECT line.product_id, sum(line.quantity) AS units, sum(line.revenue_minor)::text AS revenue
    FROM sale JOIN sale_line AS line USING (order_id)
    WHERE sale.currency = ${currency}
      AND sale.sold_at >= ${from}::timestamptz AND sale.sold_at < ${to}::timestamptz
    GROUP BY line.product_id
    ORDER BY sum(line.revenue_minor) DESC, line.product_id
    LIMIT ${first}::int`;
  return rows.map((row) => ({ productId: row.product_id, units: row.units, revenueMinor: BigInt(row.revenue) }));
}
