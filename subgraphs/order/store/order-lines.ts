import type { OrderLine } from '../domain/order.ts';
import type { Tx } from './database.ts';

/** The lines of orders, each order's as they were ordered. SQL: every order asks. */
export async function findLines(tx: Tx, orderIds: readonly string[]): Promise<OrderLine[]> {
  const rows = await tx.$queryRaw<(Omit<OrderLine, 'unitPriceMinor'> & { unitPriceMinor: bigint })[]>`
    SELECT id, order_id AS "orderId", variant_id AS "variantId", product_id AS "productId", quantity,
      unit_price_minor AS "unitPriceMinor", price_list_id AS "priceListId"
    FROM order_line WHERE order_id = ANY(${orderIds}::uuid[]) ORDER BY order_id, position`;
  return rows.map((row) => ({ ...row, unitPriceMinor: Number(row.unitPriceMinor) }));
}
