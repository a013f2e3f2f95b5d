import { describe, expect, test } from '@jest/globals';
import { type PaymentOutcome, refuseForStock, settlePayments } from '../domain/settle-order.ts';
import { aPayment, aPendingPayment } from './a-payment.ts';
import { aPendingOrder } from './an-order.ts';

const settle = (...outcomes: PaymentOutcome[]) => {
  const amountMinor = 1_000 / outcomes.length;
  const settled = outcomes.map((outcome, index) => {
    return { payment: aPendingPayment({ id: String(index), amountMinor }), outcome };
  });
  return settlePayments(aPendingOrder(), settled);
};
const authorized: PaymentOutcome = { status: 'authorized', authorizationId: 'hold' };
const declined: PaymentOutcome = { status: 'declined', reason: 'No funds.' };
const timeout: PaymentOutcome = { status: 'timeout' };

describe('settling a pending order', () => {
  test('given an authorized payment, then it is confirmed', () => {
    expect(settle(authorized)).toEqual({
      order: { ...aPendingOrder(), status: 'CONFIRMED', paymentStatus: 'AUTHORIZED' },
      payments: [aPayment({ id: '0' })],
      timeline: ['STOCK_RESERVED', 'PAYMENT_AUTHORIZED', 'CONFIRMED'],
    });
  });

  test('given a declined payment, then it is rejected with what the provider said', () => {
    expect(settle(declined)).toEqual({
      order: {
        ...aPendingOrder(),
        status: 'REJECTED',
        paymentStatus: 'DECLINED',
        rejection: { code: 'PAYMENT_DECLINED', message: 'No funds.', lines: [] },
      },
      payments: [aPendingPayment({ id: '0', status: 'DECLINED' })],
      timeline: ['STOCK_RESERVED', 'PAYMENT_DECLINED', 'REJECTED'],
    });
  });

  test('given a provider that never answered, then it is rejected and its payment is still to be voided', () => {
    const { order, payments, timeline } = settle(timeout);
    expect(order).toMatchObject({
      status: 'REJECTED',
      paymentStatus: 'PENDING',
      rejection: { code: 'PAYMENT_TIMEOUT', lines: [] },
    });
    expect(payments).toEqual([aPendingPayment({ id: '0' })]);
    expect(timeline).toEqual(['STOCK_RESERVED', 'REJECTED']);
  });

  test('given two payments that are authorized, then it is confirmed', () => {
    const { order, timeline } = settle(authorized, authorized);
    expect(order).toMatchObject({ status: 'CONFIRMED', paymentStatus: 'AUTHORIZED' });
    expect(timeline).toEqual(['STOCK_RESERVED', 'PAYMENT_AUTHORIZED', 'PAYMENT_AUTHORIZED', 'CONFIRMED']);
  });

  test('given two payments of which one is declined, then it is rejected, and the other is to be given up', () => {
    const { order, payments } = settle(authorized, declined);
    expect(order).toMatchObject({ status: 'REJECTED', paymentStatus: 'PENDING', rejection: { message: 'No funds.' } });
    expect(payments).toMatchObject([{ status: 'AUTHORIZED' }, { status: 'DECLINED' }]);
  });

  test('given payments that do not come to its total, then it throws', () => {
    const settled = [{ payment: aPendingPayment({ amountMinor: 999 }), outcome: authorized }];
    expect(() => settlePayments(aPendingOrder(), settled)).toThrow('do not pay for it');
  });

  test('given too little stock, then it is rejected with what is missing, and there is nothing to void', () => {
    const shortages = [{ variantId: 'mug', requested: 3, available: 2 }];
    const { order, payments, timeline } = refuseForStock(aPendingOrder(), [aPendingPayment()], shortages);
    expect(order).toMatchObject({
      status: 'REJECTED',
      paymentStatus: 'VOIDED',
      rejection: { code: 'INSUFFICIENT_STOCK', lines: shortages },
    });
    expect(payments).toEqual([aPendingPayment({ status: 'VOIDED' })]);
    expect(timeline).toEqual(['REJECTED']);
  });
});
