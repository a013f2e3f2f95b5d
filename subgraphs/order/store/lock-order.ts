import type { Order } from '../domain/order.ts';
import type { Tx } from './database.ts';
import { type OrderRow, orderColumns, toOrder } from './order-columns.ts';

/** Locks and reads an order; null when there is none. Everything that changes an order takes this lock first. */
export async function lockOrder(tx: Tx, id: string): Promise<Order | null> {
  const [row] = await tx.$queryRaw<OrderRow[]>`SELECT ${orderColumns} FROM "order" WHERE id = ${id}::uuid FOR UPDATE`;
  return row ? toOrder(row) : null;
}

/** Locks and reads the orders of a customer in which something personal is left, in the order in which they were placed. */
export async function lockPersonalOrders(tx: Tx, customerId: string): Promise<Order[]> {
  const rows = await tx.$queryRaw<OrderRow[]>`
    SELECT ${orderColumns} FROM "order" WHERE customer_id = ${customerId}::uuid AND anonymised_at IS NULL
    ORDER BY id FOR UPDATE`;
  return rows.map(toOrder);
}
