import type { Sale } from '../domain/sale.ts';
import type { Tx } from './database.ts';

/** False, and nothing is changed, when the order is recorded already. SQL: one statement for two tables. */
export async function insertSale(tx: Tx, sale: Sale): Promise<boolean> {
  const lines = JSON.stringify(sale.lines.map((line) => ({ ...line, revenueMinor: line.revenueMinor.toString() })));
  const inserted = await tx.$executeRaw`
    WITH recorded AS (
      INSERT INTO sale (order_id, sold_at, currency, units, revenue_minor)
      VALUES (${sale.orderId}::uuid, ${sale.soldAt}::timestamptz, ${sale.currency}, ${sale.units}::bigint,
              ${sale.revenueMinor}::bigint)
      ON CONFLICT (order_id) DO NOTHING
      RETURNING order_id
    )
    INSERT INTO sale_line (order_id, line_id, product_id, variant_id, quantity, revenue_minor)
    SELECT order_id, "lineId", "productId", "variantId", quantity, "revenueMinor"
    FROM recorded, jsonb_to_recordset(${lines}::jsonb)
      AS line("lineId" uuid, "productId" uuid, "variantId" uuid, quantity bigint, "revenueMinor" bigint)`;
  return inserted > 0;
}

/**
 * Removes the sale of an order with its lines. Returns what it was; null when the order is not recorded. SQL: Prisma Client
 * takes it for an error when there is nothing to delete.
 */
export async function deleteSale(tx: Tx, orderId: string): Promise<Omit<Sale, 'lines'> | null> {
  const [sale] = await tx.$queryRaw<Omit<Sale, 'lines'>[]>`
    DELETE FROM sale WHERE order_id = ${orderId}::uuid
    RETURNING order_id AS "orderId", sold_at AS "soldAt", currency, units, revenue_minor AS "revenueMinor"`;
  return sale ?? null;
}
