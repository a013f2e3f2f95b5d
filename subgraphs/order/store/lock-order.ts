import type { Order } from '../domain/order.ts';
import type { Tx } from './database.ts';
import { type OrderRow, orderColumns, toOrder } from './order-columns.ts';

/** Locks and reads an order; null when there is none. Everything that changes an order takes this lock first. */
export async function lockOrder(tx: Tx, id: string): Promise<Order | null> {
  const [row] = await tx.$queryRaw<OrderRow[]>`SELECT ${orderColumns} FROM "order" WHERE id = ${id}::uuid FOR UPDATE`;
  return row ? toOrder(row) : null;
}
