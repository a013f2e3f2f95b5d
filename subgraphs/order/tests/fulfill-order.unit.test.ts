import { describe, expect, test } from '@jest/globals';
import { fulfillOrder } from '../domain/fulfill-order.ts';
import { aLine, anOrder, aPendingOrder } from './an-order.ts';

const mugs = aLine('mugs', 3);
const pots = aLine('pots', 1);

describe('shipping an order', () => {
  test('given a confirmed one and no lines named, then everything leaves once the payment is captured', () => {
    expect(fulfillOrder(anOrder(), [mugs, pots], [], null)).toEqual({
      complete: true,
      captures: true,
      lines: [
        { orderLineId: 'mugs', quantity: 3 },
        { orderLineId: 'pots', quantity: 1 },
      ],
      order: anOrder({ fulfillmentStatus: 'FULFILLED' }),
      payments: [],
      timeline: ['SHIPPED'],
    });
  });

  test('given a part of it, then the rest is still to leave', () => {
    expect(fulfillOrder(anOrder(), [mugs, pots], [], [{ orderLineId: 'mugs', quantity: 2 }])).toMatchObject({
      complete: false,
      lines: [{ orderLineId: 'mugs', quantity: 2 }],
      order: { fulfillmentStatus: 'PARTIALLY_FULFILLED' },
    });
  });

  test('given an earlier shipment, then only what it left behind leaves and nothing is captured again', () => {
    const partly = anOrder({ paymentStatus: 'CAPTURED', fulfillmentStatus: 'PARTIALLY_FULFILLED' });
    const shipped = [{ orderLineId: 'mugs', quantity: 2 }];
    expect(fulfillOrder(partly, [mugs, pots], shipped, null)).toMatchObject({
      complete: true,
      captures: false,
      lines: [
        { orderLineId: 'mugs', quantity: 1 },
        { orderLineId: 'pots', quantity: 1 },
      ],
      timeline: ['SHIPPED'],
    });
  });

  test('given one line named twice, then it leaves as one', () => {
    const requested = [
      { orderLineId: 'mugs', quantity: 1 },
      { orderLineId: 'mugs', quantity: 2 },
    ];
    expect(fulfillOrder(anOrder(), [mugs], [], requested)).toMatchObject({
      complete: true,
      lines: [{ orderLineId: 'mugs', quantity: 3 }],
    });
  });

  test('given more than is left, also over two mentions of a line, then the first one too many is told', () => {
    const requested = [
      { orderLineId: 'mugs', quantity: 2 },
      { orderLineId: 'mugs', quantity: 2 },
    ];
    expect(fulfillOrder(anOrder(), [mugs], [], requested)).toEqual({ refused: 'too-many-units', index: 1, left: 1 });
  });

  test('given a line of another order, then it is told', () => {
    expect(fulfillOrder(anOrder(), [mugs], [], [{ orderLineId: 'hats', quantity: 1 }])).toEqual({
      refused: 'unknown-line',
      index: 0,
      orderLineId: 'hats',
    });
  });

  test.each([
    ['pending', aPendingOrder()],
    ['rejected', anOrder({ status: 'REJECTED' })],
    ['cancelled', anOrder({ status: 'CANCELLED' })],
  ])('given a %s order, then it is a conflict', (_what, order) => {
    expect(fulfillOrder(order, [mugs], [], null)).toEqual({ refused: 'not-confirmed', status: order.status });
  });

  test('given an order of which everything has left, then it is a conflict', () => {
    const shipped = [{ orderLineId: 'mugs', quantity: 3 }];
    expect(fulfillOrder(anOrder(), [mugs], shipped, null)).toEqual({ refused: 'all-units-left' });
  });

  test('given an imported order, which left elsewhere and has no shipments here, then it is a conflict', () => {
    const imported = anOrder({ paymentStatus: 'CAPTURED', fulfillmentStatus: 'FULFILLED' });
    for (const requested of [null, [{ orderLineId: 'mugs', quantity: 1 }]]) {
      expect(fulfillOrder(imported, [mugs], [], requested)).toEqual({ refused: 'all-units-left' });
    }
  });
});
