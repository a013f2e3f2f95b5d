import { describe, expect, test } from '@jest/globals';
import { cancelOrder, paymentsToVoid, voidPayment } from '../domain/cancel-order.ts';
import type { PaymentStatus } from '../domain/payment.ts';
import { aPayment, aPendingPayment } from './a-payment.ts';
import { anOrder, aPendingOrder } from './an-order.ts';

describe('cancelling an order', () => {
  test.each([
    ['pending', aPendingOrder()],
    ['confirmed', anOrder()],
  ])('given a %s one of which nothing has left, then it is cancelled for the reason given', (_what, order) => {
    expect(cancelOrder(order, [aPayment()], { reason: 'changed my mind', captureBegun: false })).toEqual({
      order: { ...order, status: 'CANCELLED', cancellationReason: 'changed my mind' },
      payments: [],
      timeline: ['CANCELLED'],
    });
  });

  test.each([
    ['rejected', anOrder({ status: 'REJECTED' }), { refused: 'order-over', status: 'REJECTED' }],
    ['cancelled', anOrder({ status: 'CANCELLED' }), { refused: 'order-over', status: 'CANCELLED' }],
    ['partly shipped', anOrder({ fulfillmentStatus: 'PARTIALLY_FULFILLED' }), { refused: 'units-left' }],
    ['shipped', anOrder({ fulfillmentStatus: 'FULFILLED' }), { refused: 'units-left' }],
    ['paid', anOrder({ paymentStatus: 'CAPTURED' }), { refused: 'payment-captured' }],
  ])('given a %s one, then it is refused with the reason', (_what, order, refusal) => {
    expect(cancelOrder(order, [aPayment()], { reason: null, captureBegun: false })).toEqual(refusal);
  });

  test('given one whose payment may have been captured, then it is refused, unless it is over anyway', () => {
    const uncertain = { reason: null, captureBegun: true };
    expect(cancelOrder(anOrder(), [aPayment()], uncertain)).toEqual({ refused: 'capture-begun' });
    expect(cancelOrder(anOrder({ status: 'CANCELLED' }), [aPayment()], uncertain)).toMatchObject({
      refused: 'order-over',
    });
  });

  test('given one of which a part was captured and another could not be, then it is refused: that money is not given back', () => {
    const payments = [aPayment({ id: 'taken', status: 'CAPTURED', amountMinor: 400 }), aPayment({ amountMinor: 600 })];
    expect(cancelOrder(anOrder(), payments, { reason: null, captureBegun: false })).toEqual({
      refused: 'payment-captured',
    });
  });

  test('given a payment of nothing, then it is voided at once: nobody holds anything', () => {
    const free = aPayment({ provider: null, amountMinor: 0, token: null, authorizationId: null });
    expect(cancelOrder(anOrder(), [free], { reason: null, captureBegun: false })).toMatchObject({
      order: { status: 'CANCELLED', paymentStatus: 'VOIDED' },
      payments: [{ status: 'VOIDED' }],
      timeline: ['CANCELLED', 'PAYMENT_VOIDED'],
    });
  });
});

describe('voiding the payment of an order that is over', () => {
  test.each([
    [
      'cancelled before payment was settled',
      anOrder({ status: 'CANCELLED', paymentStatus: 'PENDING' }),
      aPendingPayment(),
    ],
    ['cancelled after its payment was authorized', anOrder({ status: 'CANCELLED' }), aPayment()],
    [
      'rejected without an answer of the provider',
      anOrder({ status: 'REJECTED', paymentStatus: 'PENDING' }),
      aPendingPayment(),
    ],
  ])('given one %s, then the payment is voided', (_what, order, payment) => {
    expect(paymentsToVoid(order, [payment])).toEqual([payment]);
    expect(voidPayment(order, [payment], payment.id)).toEqual({
      order: { ...order, paymentStatus: 'VOIDED' },
      payments: [{ ...payment, status: 'VOIDED' }],
      timeline: ['PAYMENT_VOIDED'],
    });
  });

  test.each<[string, ReturnType<typeof anOrder>, PaymentStatus]>([
    ['pending', aPendingOrder(), 'PENDING'],
    ['confirmed', anOrder(), 'AUTHORIZED'],
    ['whose payment was declined', anOrder({ status: 'REJECTED', paymentStatus: 'DECLINED' }), 'DECLINED'],
    ['whose payment is voided', anOrder({ status: 'CANCELLED', paymentStatus: 'VOIDED' }), 'VOIDED'],
  ])('given one %s, then there is nothing to void', (_what, order, status) => {
    const payments = [aPayment({ status })];
    expect(paymentsToVoid(order, payments)).toEqual([]);
    expect(voidPayment(order, payments, 'payment')).toBeNull();
  });

  test('given a payment of nothing beside one that is held, then nobody is asked to give it up', () => {
    const held = aPayment();
    const free = aPayment({ id: 'free', provider: null, amountMinor: 0 });
    expect(paymentsToVoid(anOrder({ status: 'REJECTED' }), [free, held])).toEqual([held]);
  });
});
