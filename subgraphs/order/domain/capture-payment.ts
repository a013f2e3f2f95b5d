import type { Change, Order } from './order.ts';

/**
 * Records that the amount was taken. Null when that is recorded already. Throws for an order that should not have been
 * asked for: somebody has to give the money back.
 */
export function capturePayment(order: Order): Change | null {
  if (order.paymentStatus === 'CAPTURED') return null;
  if (order.status !== 'CONFIRMED' || order.paymentStatus !== 'AUTHORIZED') {
    throw new Error(`the payment of order ${order.id} was captured, which is ${order.status}`);
  }
  return { order: { ...order, paymentStatus: 'CAPTURED' }, timeline: ['PAYMENT_CAPTURED'] };
}
