import { describe, expect, test } from '@jest/globals';
import { capturePayment, paymentsToCapture } from '../domain/capture-payment.ts';
import { aPayment } from './a-payment.ts';
import { anOrder } from './an-order.ts';

describe('recording that a payment was captured', () => {
  test('given a confirmed order, then it is paid and nothing has left', () => {
    expect(capturePayment(anOrder(), [aPayment()], 'payment')).toEqual({
      order: anOrder({ paymentStatus: 'CAPTURED' }),
      payments: [aPayment({ status: 'CAPTURED' })],
      timeline: ['PAYMENT_CAPTURED'],
    });
  });

  test('given one of two, then the order is paid when the other is captured too', () => {
    const parts = [aPayment({ id: 'one', amountMinor: 400 }), aPayment({ id: 'other', amountMinor: 600 })];
    const first = capturePayment(anOrder(), parts, 'one');
    expect(first?.order.paymentStatus).toBe('AUTHORIZED');
    const [one] = first?.payments ?? [];
    const half = [one ?? aPayment(), parts[1] ?? aPayment()];
    expect(paymentsToCapture(half)).toEqual([parts[1]]);
    expect(capturePayment(anOrder(), half, 'other')?.order.paymentStatus).toBe('CAPTURED');
  });

  test('given one that is recorded already, then there is nothing to record', () => {
    expect(capturePayment(anOrder(), [aPayment({ status: 'CAPTURED' })], 'payment')).toBeNull();
  });

  test('given one that is cancelled, or whose payment is voided, then it throws', () => {
    expect(() => capturePayment(anOrder({ status: 'CANCELLED' }), [aPayment()], 'payment')).toThrow(
      'which is CANCELLED',
    );
    expect(() => capturePayment(anOrder(), [aPayment({ status: 'VOIDED' })], 'payment')).toThrow('was captured');
  });
});
