import { uuidv7 } from '#packages/ids/uuidv7.ts';
import type { Order, OrderLine, Payment } from '../domain/order.ts';
import type { Tx } from './database.ts';

/** Writes a new order with its lines, its payment and the first entry of its timeline, in one statement. */
export async function insertOrder(
  tx: Tx,
  order: Omit<Order, 'sequence'>,
  lines: readonly OrderLine[],
  payment: Payment,
): Promise<void> {
  const { id, version, customerId, status, paymentStatus, fulfillmentStatus, currency, totalMinor, placedAt } = order;
  await tx.$executeRaw`
    WITH head AS (
      INSERT INTO "order" (id, version, customer_id, status, payment_status, fulfillment_status, currency, total_minor,
        placed_at, shipping_address)
      VALUES (${id}::uuid, ${version}::int, ${customerId}::uuid, ${status}, ${paymentStatus}, ${fulfillmentStatus},
        ${currency}, ${totalMinor}::bigint, ${placedAt}, ${JSON.stringify(order.shippingAddress)}::jsonb)
      RETURNING id
    ), line AS (
      INSERT INTO order_line (id, order_id, position, variant_id, product_id, quantity, unit_price_minor)
      SELECT line.id, head.id, line.position, line."variantId", line."productId", line.quantity, line."unitPriceMinor"
      FROM head, jsonb_to_recordset(${JSON.stringify(lines.map((line, position) => ({ ...line, position })))}::jsonb)
        AS line(id uuid, position int, "variantId" uuid, "productId" uuid, quantity int, "unitPriceMinor" bigint)
    ), payment AS (
      INSERT INTO payment (id, order_id, amount_minor, currency, token)
      SELECT ${payment.id}::uuid, head.id, ${payment.amountMinor}::bigint, ${payment.currency}, ${payment.token}
      FROM head
    )
    INSERT INTO timeline_entry (id, order_id, type, at)
    SELECT ${uuidv7()}::uuid, head.id, 'PLACED', ${placedAt} FROM head`;
}
