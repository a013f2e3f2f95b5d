import type { Sale } from '../domain/sale.ts';
import type { Tx } from './database.ts';

/** Resolves to false, and changes nothing, when the order is already recorded. */
export async function insertSale(tx: Tx, sale: Sale): Promise<boolean> {
  const lines = JSON.stringify(
    sale.lines.map((line) => ({
      line_id: line.lineId,
      product_id: line.productId,
      variant_id: line.variantId,
      quantity: line.quantity,
      revenue_minor: line.revenueMinor.toString(),
    })),
  );
  const inserted = await tx.$executeRaw`
    WITH recorded AS (
      INSERT INTO sale (order_id, sold_at, currency, units, revenue_minor)
      VALUES (${sale.orderId}::uuid, ${sale.soldAt}::timestamptz, ${sale.currency}, ${sale.units}::bigint,
              ${sale.revenueMinor}::bigint)
      ON CONFLICT (order_id) DO NOTHING
      RETURNING order_id
    )
    INSERT INTO sale_line (order_id, line_id, product_id, variant_id, quantity, revenue_minor)
    SELECT recorded.order_id, line.*
    FROM recorded, jsonb_to_recordset(${lines}::jsonb)
      AS line(line_id uuid, product_id uuid, variant_id uuid, quantity bigint, revenue_minor bigint)`;
  return inserted > 0;
}
