import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { reservationAcceptedV1 } from '#events/inventory/reservation-accepted.v1.ts';
import { reservationRefusedV1 } from '#events/inventory/reservation-refused.v1.ts';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { RetryLater } from '#packages/jetstream/retry-later.ts';
import { findPayments } from '../store/payments.ts';
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

const paymentOf = async (orderId: string) => (await findPayments(opened.dependencies.database.prisma, [orderId]))[0];
const attemptsOf = (orderId: string) =>
  opened.dependencies.database.prisma.paymentAttempt.findMany({
    where: { payment: { orderId } },
    orderBy: { begunAt: 'asc' },
  });

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
    const payment = await paymentOf(id);
    expect(payment).toMatchObject({ status: 'AUTHORIZED', provider: 'sandbox' });
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
    expect(await opened.runJobs()).toEqual([]);
    expect(await opened.eventTypes(id)).toEqual(['order.placed', 'order.payment-declined', 'order.rejected']);
    expect(await attemptsOf(id)).toMatchObject([{ operation: 'authorize', outcome: 'refused', tries: 1 }]);
  });

  test('is asked about again while the provider does not answer and there is time', async () => {
    const { id } = await place('tok_timeout');
    const accepted = accept(id);
    for (let times = 0; times < 3; times++) await expect(opened.deliver(accepted)).rejects.toThrow(RetryLater);
    expect(await opened.order(id)).toMatchObject({ status: 'PENDING', version: 1 });
    expect(await attemptsOf(id)).toMatchObject([
      { id: (await paymentOf(id))?.id, operation: 'authorize', outcome: 'unknown', tries: 3, endedAt: null },
    ]);
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
    await opened.runJobs();
    expect(opened.calls).toEqual(['authorize', 'void']);
    expect(await opened.order(id)).toMatchObject({ status: 'REJECTED', paymentStatus: 'VOIDED' });
    expect(await opened.eventTypes(id)).toEqual(['order.placed', 'order.rejected', 'order.payment-voided']);

    const payment = await paymentOf(id);
    const { payments } = opened.dependencies;
    const amount = { minor: 2_000, currency: 'EUR' };
    const late = { paymentId: payment?.id ?? '', idempotencyKey: uuidv7(), token: 'tok_ok', amount };
    expect(await payments.authorize(late, AbortSignal.timeout(1_000))).toMatchObject({ outcome: 'refused' });
  });

  test('that another delivery confirms while the provider is asked keeps its hold', async () => {
    const { id } = await place();
    const { payments } = opened.dependencies;
    let others = 1;
    opened.dependencies.payments = {
      ...payments,
      async authorize(payment, signal) {
        if (others-- > 0) await opened.deliver(accept(id));
        return payments.authorize(payment, signal);
      },
    };
    try {
      await opened.deliver(accept(id));
    } finally {
      opened.dependencies.payments = payments;
    }
    expect(await opened.runJobs()).toEqual([]);
    expect(opened.calls).toEqual(['authorize', 'authorize']);
    expect(await opened.order(id)).toMatchObject({ status: 'CONFIRMED', paymentStatus: 'AUTHORIZED', version: 3 });
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
    try {
      await opened.deliver(accept(id));
    } finally {
      opened.dependencies.payments = payments;
    }
    await opened.runJobs();
    expect(opened.calls).toEqual(['authorize', 'void']);
    expect(await opened.order(id)).toMatchObject({ status: 'CANCELLED', paymentStatus: 'VOIDED' });
    expect(await opened.eventTypes(id)).toEqual(['order.placed', 'order.cancelled', 'order.payment-voided']);
  });
});

describe('an order that is cancelled and whose payment is voided before the provider is known to hold it', () => {
  test('has it voided again', async () => {
    const { id } = await place();
    const { payments, ...rest } = opened.dependencies;
    const command = { idempotencyKey: uuidv7(), orderId: id, reason: null };
    opened.dependencies.payments = {
      ...payments,
      async authorize(payment, signal) {
        const answer = await payments.authorize(payment, signal);
        await cancelOrder({ ...rest, payments }, command, { cause, mayAccess: () => true });
        await opened.runJobs();
        return answer;
      },
    };
    try {
      await opened.deliver(accept(id));
    } finally {
      opened.dependencies.payments = payments;
    }
    expect(opened.calls).toEqual(['authorize', 'void']);
    await opened.runJobs();
    expect(opened.calls).toEqual(['authorize', 'void', 'void']);
    expect(await opened.eventTypes(id)).toEqual(['order.placed', 'order.cancelled', 'order.payment-voided']);
    expect(await opened.openAttempts(id)).toBe(0);
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
      for (let times = 0; times < 3; times++) {
        expect(await opened.runJobs({ later: true })).toMatchObject([{ outcome: { kind: 'again' } }]);
      }
      await opened.deliver(accepted);
    } finally {
      opened.dependencies.payments = payments;
    }
    expect(await opened.order(id)).toMatchObject({ status: 'CANCELLED', paymentStatus: 'PENDING' });
    expect(await attemptsOf(id)).toMatchObject([{ operation: 'void', outcome: 'unknown', tries: 3 }]);
    await opened.runJobs({ later: true });
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
    await opened.runJobs();
    expect(opened.calls).not.toContain('authorize');
    expect(await opened.eventTypes(id)).toEqual(['order.placed', 'order.rejected']);
  });
});

describe('an order that is paid in two parts', () => {
  /** Splits the payment of an order, which no mutation does yet. */
  async function split(orderId: string, token: string) {
    const { prisma } = opened.dependencies.database;
    const payment = await paymentOf(orderId);
    if (!payment) throw new Error('the order has no payment');
    await prisma.payment.update({ where: { id: payment.id }, data: { amountMinor: 500 } });
    await prisma.payment.create({ data: { ...payment, id: uuidv7(), amountMinor: payment.amountMinor - 500, token } });
  }

  test('is confirmed when both are authorized', async () => {
    const { id } = await place();
    await split(id, 'tok_ok');
    await opened.deliver(accept(id));
    expect(await opened.order(id)).toMatchObject({ status: 'CONFIRMED', paymentStatus: 'AUTHORIZED' });
    expect(await opened.events(id)).toMatchObject([
      { type: 'order.placed' },
      { type: 'order.payment-authorized', data: { amount: { minor: 500 } } },
      { type: 'order.payment-authorized', data: { amount: { minor: 1_500 } } },
      { type: 'order.confirmed' },
    ]);
  });

  test.each(['tok_declined', 'tok_timeout'])(
    'is rejected when one is not: the other is given up (%s)',
    async (token) => {
      const { id } = await place();
      await split(id, token);
      await opened.deliver(accept(id, token === 'tok_timeout' ? longAgo() : undefined));
      expect(await opened.order(id)).toMatchObject({ status: 'REJECTED', paymentStatus: 'PENDING' });
      await opened.runJobs();
      expect(await opened.order(id)).toMatchObject({ status: 'REJECTED', paymentStatus: 'VOIDED' });
      expect(await opened.openAttempts(id)).toBe(0);
    },
  );
});
