import type { QueryResolvers } from '../generated.ts';
import { listOrders } from '../list-orders.ts';

export const orders: QueryResolvers['orders'] = (_parent, { status, ...args }, { room }) =>
  listOrders(room, { status: status ?? null }, args);
