import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import {
  answers,
  answersOnly,
  type PaymentServer,
  startPaymentServer,
} from '#packages/test-payment-provider/start-payment-server.ts';
import { aWebhookSecret, signCall } from '#packages/test-subgraph/sign-call.ts';
import { findPayments } from '../store/payments.ts';
import { fulfillOrder } from '../use-cases/fulfill-order.ts';
import { cause, startTestOrders, type TestOrders } from './start-test-orders.ts';

const [secret, oldSecret] = [aWebhookSecret(1), aWebhookSecret(2)];
let provider: PaymentServer;
let opened: TestOrders;
beforeEach(async () => {
  provider = await startPaymentServer(secret);
  opened = await startTestOrders({
    PAYMENT_PROVIDER: 'http',
    PAYMENT_PROVIDER_URL: provider.url,
    PAYMENT_PROVIDER_SECRET: `${secret},${oldSecret}`,
  });
});
afterEach(async () => {
  await opened[Symbol.asyncDispose]();
  await provider[Symbol.asyncDispose]();
});

/** An order whose payment the provider will not capture for an hour. */
async function waitingForCapture(): Promise<string> {
  const { id: orderId } = await opened.place([{ variantId: await opened.aVariant(), quantity: 1 }]);
  await opened.accept(orderId);
  provider.behave(answersOnly(429, '', { 'retry-after': '3600' }));
  const shipment = { idempotencyKey: uuidv7(), orderId, lines: null, carrier: null, trackingNumber: null };
  await fulfillOrder(opened.dependencies, shipment, cause);
  await opened.runJobs();
  provider.behave(answers);
  return orderId;
}
const paymentOf = async (orderId: string) => {
  const [payment] = await findPayments(opened.dependencies.database.prisma, [orderId]);
  if (!payment) throw new Error(`order ${orderId} has no payment`);
  return payment;
};
const notify = async (body: object | string, { id = randomUUID(), by = secret } = {}) => {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return (await opened.call('payment-provider', signCall(by, id, text), text)).status;
};
const capturesAsked = () => provider.requests.filter(({ operation }) => operation === 'captures').length;

describe("the payment provider's notice", () => {
  test('has order ask at once, which believes the answer', async () => {
    const orderId = await waitingForCapture();
    await opened.runJobs();
    expect([capturesAsked(), (await paymentOf(orderId)).status]).toEqual([1, 'AUTHORIZED']);

    const { id: paymentId } = await paymentOf(orderId);
    expect(await notify({ paymentId, status: 'refunded' })).toBe(200);
    await opened.runJobs();
    expect((await paymentOf(orderId)).status).toBe('CAPTURED');
    expect(provider.payments.get(paymentId)).toMatchObject({ holds: 1, captures: 1 });
  });

  test('has it ask once when it comes many times, and not at all when nothing is open', async () => {
    const { id: paymentId } = await paymentOf(await waitingForCapture());
    const [first, ...others] = await Promise.all(Array.from({ length: 10 }, () => notify({ paymentId })));
    expect([first, ...others]).toEqual(Array(10).fill(200));
    await opened.runJobs();
    expect(capturesAsked()).toBe(2);
    expect(await notify({ paymentId })).toBe(200);
    expect(await notify({ paymentId: uuidv7() })).toBe(200);
    expect(await opened.runJobs()).toEqual([]);
  });

  test('may be signed with the secret before, while it is replaced, and with no other', async () => {
    const { id: paymentId } = await paymentOf(await waitingForCapture());
    expect(await notify({ paymentId }, { by: aWebhookSecret(3) })).toBe(401);
    await opened.runJobs();
    expect(capturesAsked()).toBe(1);
    expect(await notify({ paymentId }, { by: oldSecret })).toBe(200);
    await opened.runJobs();
    expect(capturesAsked()).toBe(2);
  });

  test.each(['{}', '{"paymentId":"1"}', '[]', '{"paymentId":null}'])('says which payment: %s', async (body) => {
    expect(await notify(body)).toBe(400);
  });
});
