import { hasScope, type Identity } from '#packages/identity/identity.ts';
import type { Order } from '../domain/order.ts';

/** Only whoever placed an order and staff with `scope` may see or change it; to anybody else it does not exist. */
export const mayAccess =
  (identity: Identity, scope: 'orders:read' | 'orders:write') =>
  (order: Order): boolean =>
    order.customerId === identity.userId || hasScope(identity, scope);
