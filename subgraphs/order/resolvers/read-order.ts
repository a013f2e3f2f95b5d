import type { Context } from '../context.ts';
import type { Order } from '../domain/order.ts';
import { mayAccess } from './may-access.ts';

/** The order, or null when there is none that the caller may see. */
export async function readOrder({ identity, orders }: Context, id: string): Promise<Order | null> {
  const order = await orders.load(id);
  return order && mayAccess(identity, 'orders:read')(order) ? order : null;
}
