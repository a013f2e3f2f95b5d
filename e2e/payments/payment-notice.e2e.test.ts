import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Souk } from '#clients/storefront/create-souk.ts';
import {
  answers,
  answersOnly,
  type PaymentServer,
  startPaymentServer,
} from '#packages/test-payment-provider/start-payment-server.ts';
import { readMetric } from '#packages/test-stack/read-metrics.ts';
import { startTestStack } from '#packages/test-stack/start-test-stack.ts';
import { testStack } from '#packages/test-stack/test-stack.ts';
import { aWebhookSecret } from '#packages/test-subgraph/sign-call.ts';
import { FulfillOrderDocument } from '../contract/generated.ts';
import { eventually } from '../shop/eventually.ts';
import { OrderOutcomeDocument } from '../shop/generated.ts';
import { makeProduct } from '../shop/make-product.ts';
import { outcomeOf } from '../shop/outcome-of.ts';
import { newCustomer, signedIn } from '../shop/people.ts';
import { orderFor, placeOrder } from '../shop/place-order.ts';

const secret = aWebhookSecret();
/** Milliseconds that the start of a shop may take on a loaded machine. */
const startLimit = 120_000;
let provider: PaymentServer;
let stop: () => Promise<void>;
let staff: Souk;

beforeAll(async () => {
  provider = await startPaymentServer(secret);
  const environment = {
    PAYMENT_PROVIDER: 'http',
    PAYMENT_PROVIDER_URL: provider.url,
    PAYMENT_PROVIDER_SECRET: secret,
    SEED: 'false',
  };
  // Of this file only: others go on with theirs.
  stop = await startTestStack({ environment });
  staff = await signedIn('staff');
}, startLimit);
afterAll(async () => {
  await stop();
  await provider[Symbol.asyncDispose]();
}, startLimit);

test("the provider's signed notice at the gateway's host makes known what became of a payment", async () => {
  const { souk } = await newCustomer();
  const { variant } = await makeProduct(staff, { stock: 10 });
  const { id } = await placeOrder(souk, orderFor([{ variantId: variant.id, quantity: 1 }]));
  expect(await outcomeOf(souk, id)).toMatchObject({ status: 'CONFIRMED' });
  const [paymentId = '', payment] = [...provider.payments][0] ?? [];
  expect(payment).toMatchObject({ state: 'held', holds: 1 });

  // Nobody would ask again within the hour.
  provider.behave(answersOnly(429, '', { 'retry-after': '3600' }));
  const shipment = { orderId: id, idempotencyKey: randomUUID() };
  await expect(staff.mutate(FulfillOrderDocument, { input: shipment })).rejects.toThrow('The payment provider');
  const statusOf = async () => (await souk.query(OrderOutcomeDocument, { id })).order?.paymentStatus;
  expect(await statusOf()).toBe('AUTHORIZED');

  provider.behave(answers);
  const door = `${testStack().gatewayUrl}/ingress/order/payment-provider`;
  const unsigned = await fetch(door, { method: 'POST', body: JSON.stringify({ paymentId }) });
  expect([unsigned.status, await unsigned.json()]).toEqual([
    401,
    { errors: [{ message: expect.stringContaining('webhook-id'), extensions: { code: 'UNAUTHENTICATED' } }] },
  ]);
  expect(await provider.notify(door, { paymentId }, { secret: aWebhookSecret(2) })).toBe(401);
  expect(await statusOf()).toBe('AUTHORIZED');

  const notice = randomUUID();
  expect(await provider.notify(door, { paymentId }, { id: notice })).toBe(200);
  expect(await eventually(statusOf, (status) => status === 'CAPTURED')).toBe('CAPTURED');
  expect(await provider.notify(door, { paymentId }, { id: notice })).toBe(200);
  expect(provider.payments.get(paymentId)).toMatchObject({ holds: 1, captures: 1 });
  expect(await readMetric(`${testStack().gatewayUrl}/graphql`, 'souk_ingress_calls_total')).toBe(4);
}, 60_000);
