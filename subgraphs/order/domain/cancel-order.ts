import { type Refusal, refuse } from '#packages/refusals/refusal.ts';
import type { Change, Order, OrderStatus } from './order.ts';
import { mayBeHeld, type Payment, paymentStatusOf, withChanged } from './payment.ts';

/**
 * Takes an order back. Refused once it is over, something has left or one of its payments is captured, which nothing would
 * give back, and while nobody knows whether it was.
 */
export function cancelOrder(
  order: Order,
  payments: readonly Payment[],
  { reason, captureBegun }: { reason: string | null; captureBegun: boolean },
):
  | Change
  | Refusal<'order-over', { status: OrderStatus }>
  | Refusal<'units-left' | 'payment-captured' | 'capture-begun'> {
  const { status } = order;
  if (isOver(order)) return refuse('order-over', { status });
  if (order.fulfillmentStatus !== 'UNFULFILLED') return refuse('units-left');
  const isCaptured = payments.some((one) => one.status === 'CAPTURED');
  if (order.paymentStatus === 'CAPTURED' || isCaptured) return refuse('payment-captured');
  if (captureBegun) return refuse('capture-begun');
  // Of nothing, nobody holds anything.
  const voided = payments
    .filter(({ provider }) => provider === null)
    .map((one): Payment => ({ ...one, status: 'VOIDED' }));
  const paymentStatus =
    voided.length > 0 ? paymentStatusOf(order.price.totalMinor, withChanged(payments, voided)) : order.paymentStatus;
  return {
    order: { ...order, status: 'CANCELLED', paymentStatus, cancellationReason: reason },
    payments: voided,
    timeline: ['CANCELLED', ...voided.map(() => 'PAYMENT_VOIDED' as const)],
  };
}

/** Nothing comes of the order any more. */
export const isOver = ({ status }: Order): boolean => status === 'REJECTED' || status === 'CANCELLED';

/** The payments of an order that are to be given up: those of one that is over for which something may be held. */
export const paymentsToVoid = (order: Order, payments: readonly Payment[]): Payment[] =>
  isOver(order) ? payments.filter(mayBeHeld) : [];

/** Records that what was held for a payment was given up. Null when there is nothing to give up any more. */
export function voidPayment(order: Order, payments: readonly Payment[], paymentId: string): Change | null {
  const payment = paymentsToVoid(order, payments).find(({ id }) => id === paymentId);
  if (!payment) return null;
  const voided: Payment = { ...payment, status: 'VOIDED' };
  const paymentStatus = paymentStatusOf(order.price.totalMinor, withChanged(payments, [voided]));
  return { order: { ...order, paymentStatus }, payments: [voided], timeline: ['PAYMENT_VOIDED'] };
}
