import type { UserResolvers } from '../generated.ts';
import { listOrders } from '../list-orders.ts';

export const User: UserResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  orders: ({ id }, args, { dependencies }) => listOrders(dependencies, { customerId: id }, args),
};
