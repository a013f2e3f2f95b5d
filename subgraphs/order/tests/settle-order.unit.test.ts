import { describe, expect, test } from '@jest/globals';
import { refuseForStock, settlePayment } from '../domain/settle-order.ts';
import { aPendingOrder } from './an-order.ts';

describe('settling a pending order', () => {
  test('given an authorized payment, then it is confirmed', () => {
    const order = aPendingOrder();
    expect(settlePayment(order, { status: 'authorized', authorizationId: 'hold' })).toEqual({
      order: { ...order, status: 'CONFIRMED', paymentStatus: 'AUTHORIZED' },
      timeline: ['STOCK_RESERVED', 'PAYMENT_AUTHORIZED', 'CONFIRMED'],
    });
  });

  test('given a declined payment, then it is rejected with what the provider said', () => {
    const order = aPendingOrder();
    expect(settlePayment(order, { status: 'declined', reason: 'No funds.' })).toEqual({
      order: {
        ...order,
        status: 'REJECTED',
        paymentStatus: 'DECLINED',
        rejection: { code: 'PAYMENT_DECLINED', message: 'No funds.', lines: [] },
      },
      timeline: ['STOCK_RESERVED', 'PAYMENT_DECLINED', 'REJECTED'],
    });
  });

  test('given a provider that never answered, then it is rejected and its payment is still to be voided', () => {
    const { order, timeline } = settlePayment(aPendingOrder(), { status: 'timeout' });
    expect(order).toMatchObject({
      status: 'REJECTED',
      paymentStatus: 'PENDING',
      rejection: { code: 'PAYMENT_TIMEOUT', lines: [] },
    });
    expect(timeline).toEqual(['STOCK_RESERVED', 'REJECTED']);
  });

  test('given too little stock, then it is rejected with what is missing, and there is nothing to void', () => {
    const shortages = [{ variantId: 'mug', requested: 3, available: 2 }];
    const { order, timeline } = refuseForStock(aPendingOrder(), shortages);
    expect(order).toMatchObject({
      status: 'REJECTED',
      paymentStatus: 'VOIDED',
      rejection: { code: 'INSUFFICIENT_STOCK', lines: shortages },
    });
    expect(timeline).toEqual(['REJECTED']);
  });
});
