import type { Change, Order } from './order.ts';

/** Takes an order back. Refused, with the reason, once it is over or something has left. */
export function cancelOrder(order: Order, reason: string | null): Change | { refused: string } {
  if (order.status === 'REJECTED' || order.status === 'CANCELLED') {
    return { refused: `The order is ${order.status}; only a PENDING or CONFIRMED one can be cancelled.` };
  }
  if (order.fulfillmentStatus !== 'UNFULFILLED') {
    return { refused: 'Units of the order have left already; it can no longer be cancelled.' };
  }
  return { order: { ...order, status: 'CANCELLED', cancellationReason: reason }, timeline: ['CANCELLED'] };
}

/** Records that the hold on the amount was given up. Null when there is none to give up any more. */
export function voidPayment(order: Order): Change | null {
  const over = order.status === 'CANCELLED' || order.status === 'REJECTED';
  const held = order.paymentStatus === 'PENDING' || order.paymentStatus === 'AUTHORIZED';
  if (!over || !held) return null;
  return { order: { ...order, paymentStatus: 'VOIDED' }, timeline: ['PAYMENT_VOIDED'] };
}
