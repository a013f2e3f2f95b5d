import type { Tx } from './database.ts';

/** Units of a product that were sold in some days. */
export interface ProductUnits {
  productId: string;
  units: bigint;
}

/** Days that are looked back on; whoever has it, tells of it. */
export interface SalesWindow {
  days: number;
  /** Of the last event that told of it. */
  version: number;
}

/** Locked until the transaction ends. SQL: a lock. */
export async function lockSalesWindow(tx: Tx): Promise<SalesWindow> {
  const [window] = await tx.$queryRaw<SalesWindow[]>`SELECT days, version FROM sales_window FOR UPDATE`;
  if (!window) throw new Error('the days that are looked back on are missing');
  return window;
}

export async function updateSalesWindow(tx: Tx, { days, version }: SalesWindow): Promise<void> {
  await tx.salesWindow.update({ where: { days }, data: { version }, select: { days: true } });
}

/**
 * Sums what was sold of each product in a span and keeps it in place of what was kept; resolves to what is another number than before,
 * by product. SQL: sums, and one statement for many rows.
 */
export function replaceProductSales(tx: Tx, { from, to }: { from: Date; to: Date }): Promise<ProductUnits[]> {
  return tx.$queryRaw`
    WITH sold AS (
      SELECT line.product_id, sum(line.quantity)::bigint AS units
      FROM sale JOIN sale_line AS line USING (order_id)
      WHERE sale.sold_at > ${from}::timestamptz AND sale.sold_at <= ${to}::timestamptz
      GROUP BY line.product_id
    ), changed AS MATERIALIZED (
      SELECT coalesce(sold.product_id, kept.product_id) AS product_id, coalesce(sold.units, 0) AS units
      FROM sold FULL JOIN product_sales AS kept ON kept.product_id = sold.product_id
      WHERE coalesce(sold.units, 0) <> coalesce(kept.units, 0)
    ), gone AS (
      DELETE FROM product_sales AS kept USING changed WHERE kept.product_id = changed.product_id AND changed.units = 0
    ), saved AS (
      INSERT INTO product_sales (product_id, units) SELECT product_id, units FROM changed WHERE units > 0
      ON CONFLICT (product_id) DO UPDATE SET units = EXCLUDED.units
    )
    SELECT product_id AS "productId", units FROM changed ORDER BY product_id`;
}
