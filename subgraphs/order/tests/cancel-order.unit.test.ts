import { describe, expect, test } from '@jest/globals';
import { cancelOrder, voidPayment } from '../domain/cancel-order.ts';
import { anOrder, aPendingOrder } from './an-order.ts';

describe('cancelling an order', () => {
  test.each([
    ['pending', aPendingOrder()],
    ['confirmed', anOrder()],
  ])('given a %s one of which nothing has left, then it is cancelled for the reason given', (_what, order) => {
    expect(cancelOrder(order, { reason: 'changed my mind', captureBegun: false })).toEqual({
      order: { ...order, status: 'CANCELLED', cancellationReason: 'changed my mind' },
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
    expect(cancelOrder(order, { reason: null, captureBegun: false })).toEqual(refusal);
  });

  test('given one whose payment may have been captured, then it is refused, unless it is over anyway', () => {
    const uncertain = { reason: null, captureBegun: true };
    expect(cancelOrder(anOrder(), uncertain)).toEqual({ refused: 'capture-begun' });
    expect(cancelOrder(anOrder({ status: 'CANCELLED' }), uncertain)).toMatchObject({ refused: 'order-over' });
  });
});

describe('voiding the payment of an order that is over', () => {
  test.each([
    ['cancelled before payment was settled', anOrder({ status: 'CANCELLED', paymentStatus: 'PENDING' })],
    ['cancelled after its payment was authorized', anOrder({ status: 'CANCELLED', paymentStatus: 'AUTHORIZED' })],
    ['rejected without an answer of the provider', anOrder({ status: 'REJECTED', paymentStatus: 'PENDING' })],
  ])('given one %s, then the payment is voided', (_what, order) => {
    expect(voidPayment(order)).toEqual({ order: { ...order, paymentStatus: 'VOIDED' }, timeline: ['PAYMENT_VOIDED'] });
  });

  test.each([
    ['pending', aPendingOrder()],
    ['confirmed', anOrder()],
    ['whose payment was declined', anOrder({ status: 'REJECTED', paymentStatus: 'DECLINED' })],
    ['whose payment is voided', anOrder({ status: 'CANCELLED', paymentStatus: 'VOIDED' })],
  ])('given one %s, then there is nothing to void', (_what, order) => {
    expect(voidPayment(order)).toBeNull();
  });
});
