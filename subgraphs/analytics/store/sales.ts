import type { Sale } from '../domain/sale.ts';
import type { Tx } from './database.ts';

/** Resolves to the ids of those that were not recorded yet; of the others nothing is changed. SQL: one statement for two tables. */
export async function insertSales(tx: Tx, sales: readonly Sale[]): Promise<Set<string>> {
  const heads = sales.map(({ lines: _, ...sale }) => ({ ...sale, revenueMinor: String(sale.revenueMinor) }));
  const lines = sales.flatMap(({ orderId, lines }) =>
    lines.map((line) => ({ orderId, ...line, revenueMinor: String(line.revenueMinor) })),
  );
  const inserted = await tx.$queryRaw<{ orderId: string }[]>`
    WITH recorded AS (
      INSERT INTO sale (order_id, sold_at, currency, units, revenue_minor)
      SELECT "orderId", "soldAt", currency, units, "revenueMinor" FROM jsonb_to_recordset(${JSON.stringify(heads)}::jsonb)
        AS head("orderId" uuid, "soldAt" timestamptz, currency text, units bigint, "revenueMinor" bigint)
      ON CONFLICT (order_id) DO NOTHING
      RETURNING order_id
    ),
    lines AS (
      INSERT INTO sale_line (order_id, line_id, product_id, variant_id, quantity, revenue_minor)
      SELECT order_id, "lineId", "productId", "variantId", quantity, "revenueMinor"
      FROM jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) AS line("orderId" uuid, "lineId" uuid,
        "productId" uuid, "variantId" uuid, quantity bigint, "revenueMinor" bigint)
      JOIN recorded ON order_id = "orderId"
    )
    SELECT order_id AS "orderId" FROM recorded`;
  return new Set(inserted.map(({ orderId }) => orderId));
}

/**
 * Removes the sales of orders with their lines. Resolves to what they were, in no particular order; orders that are not recorded
 * are absent. SQL: Prisma Client does not return what it deletes.
 */
export function deleteSales(tx: Tx, orderIds: readonly string[]): Promise<Omit<Sale, 'lines'>[]> {
  return tx.$queryRaw`
    DELETE FROM sale WHERE order_id = ANY(${orderIds}::uuid[])
    RETURNING order_id AS "orderId", sold_at AS "soldAt", currency, units, revenue_minor AS "revenueMinor"`;
}
