import { forbidden } from '#packages/graph-errors/graph-errors.ts';
import { hasScope } from '#packages/identity/identity.ts';
import type { UserResolvers } from '../generated.ts';
import { listOrders } from '../list-orders.ts';

export const User: UserResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  orders({ id }, args, { identity, room }) {
    if (id !== identity.userId && !hasScope(identity, 'orders:read')) throw forbidden();
    return listOrders(room, { customerId: id }, args);
  },
};
