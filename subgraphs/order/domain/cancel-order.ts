import { type Refusal, refuse } from '#packages/refusals/refusal.ts';
import type { Change, Order, OrderStatus } from './order.ts';

/**
 * Takes an order back. Refused once it is over, something has left or its payment is captured, and while nobody knows
 * whether it was.
 */
export function cancelOrder(
  order: Order,
  { reason, captureBegun }: { reason: string | null; captureBegun: boolean },
):
  | Change
  | Refusal<'order-over', { status: OrderStatus }>
  | Refusal<'units-left' | 'payment-captured' | 'capture-begun'> {
  const { status } = order;
  if (status === 'REJECTED' || status === 'CANCELLED') return refuse('order-over', { status });
  if (order.fulfillmentStatus !== 'UNFULFILLED') return refuse('units-left');
  if (order.paymentStatus === 'CAPTURED') return refuse('payment-captured');
  if (captureBegun) return refuse('capture-begun');
  return { order: { ...order, status: 'CANCELLED', cancellationReason: reason }, timeline: ['CANCELLED'] };
}

/** Records that the hold on the amount was given up. Null when there is none to give up any more. */
export function voidPayment(order: Order): Change | null {
  const over = order.status === 'CANCELLED' || order.status === 'REJECTED';
  const held = order.paymentStatus === 'PENDING' || order.paymentStatus === 'AUTHORIZED';
  if (!over || !held) return null;
  return { order: { ...order, paymentStatus: 'VOIDED' }, timeline: ['PAYMENT_VOIDED'] };
}
