import { describe, expect, test } from '@jest/globals';
import { capturePayment } from '../domain/capture-payment.ts';
import { anOrder } from './an-order.ts';

describe('recording that a payment was captured', () => {
  test('given a confirmed order, then it is paid and nothing has left', () => {
    expect(capturePayment(anOrder())).toEqual({
      order: anOrder({ paymentStatus: 'CAPTURED' }),
      timeline: ['PAYMENT_CAPTURED'],
    });
  });

  test('given one that is recorded already, then there is nothing to record', () => {
    expect(capturePayment(anOrder({ paymentStatus: 'CAPTURED' }))).toBeNull();
  });

  test('given one that is cancelled, then it throws', () => {
    expect(() => capturePayment(anOrder({ status: 'CANCELLED' }))).toThrow('which is CANCELLED');
  });
});
