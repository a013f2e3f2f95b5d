import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { reservationAcceptedV1 } from '#events/inventory/reservation-accepted.v1.ts';
import { reservationRefusedV1 } from '#events/inventory/reservation-refused.v1.ts';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { RetryLater } from '#packages/jetstream/retry-later.ts';
import { findPayment } from '../store/payments.ts';
import { cancelOrder } from '../use-cases/cancel-order.ts';
import { anAnswer } from './an-answer.ts';
import { cause, startTestOrders, type TestOrders } from './start-test-orders.ts';

let opened: TestOrders;
let mug: string;

beforeAll(async () => {
  opened = await startTestOrders();
  mug = await opened.aVariant();
});
afterAll(async () => {
  await opened[Symbol.asyncDispose]();
});

const place = (token?: string) => {
  opened.calls.length = 0;
  return opened.place([{ variantId: mug, quantity: 2 }], token ? { token } : {});
};
const accept = (orderId: string, at?: Date) => anAnswer(reservationAcceptedV1, { orderId }, at);

/** Longer ago than a payment may take. */
const longAgo = () => new Date(Date.now() - 31_000);

describe('a reserved order', () => {
  test('is confirmed when its payment is authorized, once however often the event comes', async () => {
    const { id } = await place();
    const accepted = accept(id);
    await opened.deliver(accepted);
    await opened.deliver(accepted);
    expect(await opened.order(id)).toMatchObject({ status: 'CONFIRMED', paymentStatus: 'AUTHORIZED', version: 3 });
    expect(await opened.eventTypes(id)).toEqual(['order.placed', 'order.payment-authorized', 'order.confirmed']);
    expect(await opened.timeline(id)).toEqual(['PLACED', 'STOCK_RESERVED', 'PAYMENT_AUTHORIZED', 'CONFIRMED']);
    const payment = await findPayment(opened.dependencies.database.prisma, id);
    expect(payment?.authorizationId).toMatch(/^sandbox_/);
    expect(opened.calls).toEqual(['authorize']);
  });

  test('is confirmed once when two processes handle the event at the same time', async () => {
    const { id } = await place();
    const accepted = accept(id);
    await Promise.all(Array.from({ length: 5 }, () => opened.deliver(accepted)));
    expect(await opened.eventTypes(id)).toEqual(['order.placed', 'order.payment-authorized', 'order.confirmed']);
  });

  test('is rejected when its payment is declined, and there is nothing to void', async () => {
    const { id } = await place('tok_declined');
    await opened.deliver(accept(id));
    expect(await opened.order(id)).toMatchObject({
      status: 'REJECTED',
      paymentStatus: 'DECLINED',
      rejection: { code: 'PAYMENT_DECLINED' },
    });
    await opened.deliverOwn(id);
    expect(await opened.eventTypes(id)).toEqual(['order.placed', 'order.payment-declined', 'order.rejected']);
  });

  test('is asked about again while the provider does not answer and there is time', async () => {
    const { id } = await place('tok_timeout');
    await expect(opened.deliver(accept(id))).rejects.toThrow(RetryLater);
    expect(await opened.order(id)).toMatchObject({ status: 'PENDING', version: 1 });
  });

  test('says why in the log, in text that can be shown, when the provider fails', async () => {
    const { id } = await place();
    const { payments } = opened.dependencies;
    const authorize = () => Promise.reject(new Error('broken\u001b[31m\u0000 pipe\r\nof \u202eus'));
    opened.dependencies.payments = { ...payments, authorize };
    try {
      const reason = 'the payment provider did not answer: Error: broken [31m pipe of us';
      await expect(opened.deliver(accept(id))).rejects.toThrow(new RetryLater(1_000, reason));
    } finally {
      opened.dependencies.payments = payments;
    }
  });

  test('is rejected when the provider has not answered in time, and its payment voided, so that a late success counts for nothing', async () => {
    const { id } = await place('tok_timeout');
    await opened.deliver(accept(id, longAgo()));
    expect(await opened.order(id)).toMatchObject({
      status: 'REJECTED',
      paymentStatus: 'PENDING',
      rejection: { code: 'PAYMENT_TIMEOUT' },
    });
    await opened.deliverOwn(id);
    expect(opened.calls).toEqual(['authorize', 'void']);
    expect(await opened.order(id)).toMatchObject({ status: 'REJECTED', paymentStatus: 'VOIDED' });
    expect(await opened.eventTypes(id)).toEqual(['order.placed', 'order.rejected', 'order.payment-voided']);

    const payment = await findPayment(opened.dependencies.database.prisma, id);
    const { payments } = opened.dependencies;
    const amount = { minor: 2_000, currency: 'EUR' };
    const late = { paymentId: payment?.id ?? '', idempotencyKey: uuidv7(), token: 'tok_ok', amount };
    expect(await payments.authorize(late, AbortSignal.timeout(1_000))).toMatchObject({ outcome: 'refused' });
  });

  test('that is cancelled while the provider is asked stays cancelled, and the hold is given up', async () => {
    const { id } = await place();
    const { payments, ...rest } = opened.dependencies;
    const command = { idempotencyKey: uuidv7(), orderId: id, reason: null };
    opened.dependencies.payments = {
      ...payments,
      async authorize(payment, signal) {
        await cancelOrder({ ...rest, payments }, command, { cause, mayAccess: () => true });
        return payments.authorize(payment, signal);
      },
    };
    const accepted = accept(id);
    try {
      await expect(opened.deliver(accepted)).rejects.toThrow(RetryLater);
    } finally {
      opened.dependencies.payments = payments;
    }
    await opened.deliver(accepted);
    expect(opened.calls).toEqual(['authorize', 'void']);
    await opened.deliverOwn(id);
    expect(await opened.order(id)).toMatchObject({ status: 'CANCELLED', paymentStatus: 'VOIDED' });
    expect(await opened.eventTypes(id)).toEqual(['order.placed', 'order.cancelled', 'order.payment-voided']);
  });
});

describe('an order that is over', () => {
  test('has its payment voided once the provider answers, however long that takes', async () => {
    const { id } = await place();
    const command = { idempotencyKey: uuidv7(), orderId: id, reason: null };
    await cancelOrder(opened.dependencies, command, { cause, mayAccess: () => true });
    const accepted = accept(id);
    const { payments } = opened.dependencies;
    opened.dependencies.payments = {
      ...payments,
      void: () => Promise.reject(new DOMException('timed out', 'TimeoutError')),
    };
    try {
      await expect(opened.deliverOwn(id)).rejects.toThrow(RetryLater);
      await expect(opened.deliver(accepted)).rejects.toThrow(RetryLater);
    } finally {
      opened.dependencies.payments = payments;
    }
    await opened.deliverOwn(id);
    await opened.deliver(accepted);
    expect(await opened.order(id)).toMatchObject({ status: 'CANCELLED', paymentStatus: 'VOIDED' });
  });
});

describe('an order without stock', () => {
  test('is rejected with what is missing, and the provider is never asked for money', async () => {
    const { id } = await place();
    const shortages = [{ variantId: mug, requested: 2, available: 1 }];
    await opened.deliver(anAnswer(reservationRefusedV1, { orderId: id, shortages }));
    expect(await opened.order(id)).toMatchObject({
      status: 'REJECTED',
      paymentStatus: 'VOIDED',
      rejection: { code: 'INSUFFICIENT_STOCK', lines: shortages },
    });
    await opened.deliverOwn(id);
    expect(opened.calls).not.toContain('authorize');
    expect(await opened.eventTypes(id)).toEqual(['order.placed', 'order.rejected']);
  });
});
