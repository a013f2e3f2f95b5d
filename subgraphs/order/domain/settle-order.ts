import type { Change, Order, Rejection, Shortage } from './order.ts';
import { type Payment, paymentStatusOf } from './payment.ts';

/** What the payment provider said of a payment of a reserved order. `timeout`: nothing, until the order was given up. */
export type PaymentOutcome =
  | { status: 'authorized'; authorizationId: string | null }
  | { status: 'declined'; reason: string }
  | { status: 'timeout' };

/** A payment and what the provider said of it. */
export interface SettledPayment {
  payment: Payment;
  outcome: PaymentOutcome;
}

/** Ends a pending order whose stock could not be had. The provider was not asked yet, so there is nothing to void. */
export function refuseForStock(order: Order, payments: readonly Payment[], shortages: readonly Shortage[]): Change {
  const rejection: Rejection = {
    code: 'INSUFFICIENT_STOCK',
    message: 'Not enough of what was ordered is available.',
    lines: [...shortages],
  };
  const voided = payments.map((payment): Payment => ({ ...payment, status: 'VOIDED' }));
  return reject(order, voided, rejection, []);
}

/** Confirms a pending order whose stock is reserved, when all of its payments are authorized, and ends it otherwise. */
export function settlePayments(order: Order, settled: readonly SettledPayment[]): Change {
  const payments = settled.map(settledPayment);
  const of = (status: PaymentOutcome['status']) => settled.filter(({ outcome }) => outcome.status === status);
  const before: Change['timeline'] = [
    'STOCK_RESERVED',
    ...of('authorized').map(() => 'PAYMENT_AUTHORIZED' as const),
    ...of('declined').map(() => 'PAYMENT_DECLINED' as const),
  ];
  const declined = settled.find(({ outcome }) => outcome.status === 'declined');
  if (declined?.outcome.status === 'declined') {
    const rejection: Rejection = { code: 'PAYMENT_DECLINED', message: declined.outcome.reason, lines: [] };
    return reject(order, payments, rejection, before);
  }
  if (of('timeout').length > 0) {
    const message = 'The payment provider did not answer in time.';
    return reject(order, payments, { code: 'PAYMENT_TIMEOUT', message, lines: [] }, before);
  }
  const paymentStatus = paymentStatusOf(order.price.totalMinor, payments);
  if (paymentStatus !== 'AUTHORIZED') throw new Error(`the payments of order ${order.id} do not pay for it`);
  return { order: { ...order, status: 'CONFIRMED', paymentStatus }, payments, timeline: [...before, 'CONFIRMED'] };
}

function settledPayment({ payment, outcome }: SettledPayment): Payment {
  switch (outcome.status) {
    case 'authorized':
      return { ...payment, status: 'AUTHORIZED', authorizationId: outcome.authorizationId };
    case 'declined':
      return { ...payment, status: 'DECLINED' };
    case 'timeout':
      return payment;
    default:
      return outcome satisfies never;
  }
}

function reject(order: Order, payments: Payment[], rejection: Rejection, before: Change['timeline']): Change {
  const paymentStatus = paymentStatusOf(order.price.totalMinor, payments);
  return {
    order: { ...order, status: 'REJECTED', paymentStatus, rejection },
    payments,
    timeline: [...before, 'REJECTED'],
  };
}
