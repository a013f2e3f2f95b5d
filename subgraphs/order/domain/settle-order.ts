import type { Change, Order, Rejection, Shortage } from './order.ts';

/** What the payment provider said of a reserved order. `timeout`: nothing, until the order was given up. */
export type PaymentOutcome =
  | { status: 'authorized'; authorizationId: string }
  | { status: 'declined'; reason: string }
  | { status: 'timeout' };

/** Ends a pending order whose stock could not be had. The provider was not asked yet, so there is nothing to void. */
export function refuseForStock(order: Order, shortages: readonly Shortage[]): Change {
  const rejection: Rejection = {
    code: 'INSUFFICIENT_STOCK',
    message: 'Not enough of what was ordered is available.',
    lines: [...shortages],
  };
  return reject({ ...order, paymentStatus: 'VOIDED' }, rejection, []);
}

/** Confirms or ends a pending order whose stock is reserved. */
export function settlePayment(order: Order, outcome: PaymentOutcome): Change {
  switch (outcome.status) {
    case 'authorized':
      return {
        order: { ...order, status: 'CONFIRMED', paymentStatus: 'AUTHORIZED' },
        timeline: ['STOCK_RESERVED', 'PAYMENT_AUTHORIZED', 'CONFIRMED'],
      };
    case 'declined': {
      const rejection: Rejection = { code: 'PAYMENT_DECLINED', message: outcome.reason, lines: [] };
      return reject({ ...order, paymentStatus: 'DECLINED' }, rejection, ['STOCK_RESERVED', 'PAYMENT_DECLINED']);
    }
    case 'timeout': {
      const message = 'The payment provider did not answer in time.';
      return reject(order, { code: 'PAYMENT_TIMEOUT', message, lines: [] }, ['STOCK_RESERVED']);
    }
    default:
      return outcome satisfies never;
  }
}

function reject(order: Order, rejection: Rejection, before: Change['timeline']): Change {
  return { order: { ...order, status: 'REJECTED', rejection }, timeline: [...before, 'REJECTED'] };
}
