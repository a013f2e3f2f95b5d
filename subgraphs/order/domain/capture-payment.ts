import type { Change, Order } from './order.ts';
import { type Payment, paymentStatusOf, withChanged } from './payment.ts';

/** The payments of an order that are to be captured before its first units leave. */
export const paymentsToCapture = (payments: readonly Payment[]): Payment[] =>
  payments.filter(({ status }) => status === 'AUTHORIZED');

/**
 * Records that what was held for a payment was taken. Null when that is recorded already. Throws for one that should not
 * have been asked for: somebody has to give the money back.
 */
export function capturePayment(order: Order, payments: readonly Payment[], paymentId: string): Change | null {
  const payment = payments.find(({ id }) => id === paymentId);
  if (payment?.status === 'CAPTURED') return null;
  if (order.status !== 'CONFIRMED' || payment?.status !== 'AUTHORIZED') {
    throw new Error(`payment ${paymentId} of order ${order.id} was captured, which is ${order.status}`);
  }
  const captured: Payment = { ...payment, status: 'CAPTURED' };
  const paymentStatus = paymentStatusOf(order.price.totalMinor, withChanged(payments, [captured]));
  return { order: { ...order, paymentStatus }, payments: [captured], timeline: ['PAYMENT_CAPTURED'] };
}
