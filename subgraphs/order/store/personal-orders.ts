import { isUuid, uuidv7 } from '#packages/ids/uuidv7.ts';
import type { Order } from '../domain/order.ts';
import type { Tx } from './database.ts';
import { type OrderRow, orderColumns, toOrder } from './order-columns.ts';

/**
 * All that is kept of a person's orders, oldest first, as JSON. What to leave out is named rather than what to take, so
 * that a column that is added later is not forgotten.
 */
export async function listPersonalOrders(tx: Tx, customerId: string): Promise<unknown> {
  if (!isUuid(customerId)) return [];
  const rows = await tx.order.findMany({
    where: { customerId },
    omit: { version: true },
    orderBy: [{ placedAt: 'asc' }, { id: 'asc' }],
    include: {
      lines: { omit: { orderId: true }, orderBy: { position: 'asc' } },
      payments: { omit: { orderId: true, token: true }, orderBy: { id: 'asc' } },
      shipments: {
        omit: { orderId: true },
        orderBy: { id: 'asc' },
        include: { lines: { omit: { shipmentId: true } } },
      },
      timeline: { omit: { orderId: true }, orderBy: [{ at: 'asc' }, { id: 'asc' }] },
    },
  });
  return JSON.parse(JSON.stringify(rows, (_key, value) => (typeof value === 'bigint' ? Number(value) : value)));
}

/** Locks and reads the orders of a customer in which something personal is left, in the order in which they were placed. */
export async function lockPersonalOrders(tx: Tx, customerId: string): Promise<Order[]> {
  const rows = await tx.$queryRaw<OrderRow[]>`
    SELECT ${orderColumns} FROM "order" WHERE customer_id = ${customerId}::uuid AND anonymised_at IS NULL
    ORDER BY id FOR UPDATE`;
  return rows.map(toOrder);
}

/** Removes what is personal in locked orders and raises their versions, in one statement. */
export async function deletePersonalParts(tx: Tx, orderIds: readonly string[], at: Date): Promise<void> {
  const entries = JSON.stringify(orderIds.map((orderId) => ({ id: uuidv7(), orderId })));
  await tx.$executeRaw`
    WITH head AS (
      UPDATE "order" SET version = version + 1, shipping_address = NULL, cancellation_reason = NULL, anonymised_at = ${at}
      WHERE id = ANY(${orderIds}::uuid[])
      RETURNING id
    ), paid AS (
      UPDATE payment SET token = NULL FROM head WHERE payment.order_id = head.id
    ), sent AS (
      UPDATE shipment SET tracking_number = NULL FROM head WHERE shipment.order_id = head.id
    )
    INSERT INTO timeline_entry (id, order_id, type, at)
    SELECT entry.id, head.id, 'ANONYMISED', ${at}
    FROM head JOIN jsonb_to_recordset(${entries}::jsonb) AS entry(id uuid, "orderId" uuid) ON entry."orderId" = head.id`;
}
