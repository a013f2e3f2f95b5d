import type { QueryResolvers } from '../generated.ts';
import { listOrders } from '../list-orders.ts';

export const orders: QueryResolvers['orders'] = (_parent, { status, fulfillmentStatuses, ...args }, { dependencies }) =>
  listOrders(dependencies, { status: status ?? null, fulfillmentStatuses: fulfillmentStatuses ?? [] }, args);
