import type { Order } from './order.ts';

/** Nothing can be done with the order any more that needs to know whom it was for. */
function isOver({ status, fulfillmentStatus }: Order): boolean {
  return status === 'REJECTED' || status === 'CANCELLED' || fulfillmentStatus === 'FULFILLED';
}

/** Whether an order of somebody who has left is to lose what is personal in it, now. */
export function isToBeAnonymised(order: Order): boolean {
  return order.anonymisedAt === null && isOver(order);
}
