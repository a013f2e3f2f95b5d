import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { aPerson } from '#packages/test-subgraph/a-person.ts';
import { findPayments } from '../store/payments.ts';
import { startTestOrders, type TestOrders } from './start-test-orders.ts';

let opened: TestOrders;
let sample: string;
let mug: string;

beforeAll(async () => {
  opened = await startTestOrders();
  sample = await opened.aVariant(0);
  mug = await opened.aVariant(1_250);
});
afterAll(async () => {
  await opened[Symbol.asyncDispose]();
});

const staff = aPerson({ roles: ['STAFF'], scopes: ['orders:read', 'orders:write'] });
const shippingAddress = { name: 'Ada', line1: '1 High Street', city: 'London', postalCode: 'N1 9GU', country: 'GB' };

async function change(field: 'placeOrder' | 'fulfillOrder' | 'cancelOrder', input: object) {
  const type = `${field[0]?.toUpperCase()}${field.slice(1)}Input`;
  const { data, errors } = await opened.ask(
    `mutation ($input: ${type}!) {
      ${field}(input: $input) {
        __typename
        ... on Order { id status paymentStatus total { minor } }
        ... on UserError { message path }
      }
    }`,
    { input: { idempotencyKey: uuidv7(), ...input } },
    { identity: staff },
  );
  expect(errors).toBeUndefined();
  return data[field];
}

const place = (variantId: string, wishes: object = {}) =>
  change('placeOrder', { lines: [{ variantId, quantity: 1 }], shippingAddress, ...wishes });

async function confirmed(): Promise<string> {
  const { id } = await place(sample);
  await opened.accept(id);
  return id;
}

test.each<[string, object]>([
  ['no payment', {}],
  ['null for the payment', { payment: null }],
  ['a payment without a token', { payment: {} }],
  ['a token nobody needs', { payment: { token: 'tok_declined' } }],
])('an order that costs nothing is confirmed without anybody being asked, given %s', async (_what, wishes) => {
  opened.calls.length = 0;
  const placed = await place(sample, wishes);
  expect(placed).toMatchObject({ status: 'PENDING', paymentStatus: 'PENDING', total: { minor: 0 } });
  await opened.accept(placed.id);
  expect(await opened.order(placed.id)).toMatchObject({ status: 'CONFIRMED', paymentStatus: 'AUTHORIZED' });
  expect(await opened.eventTypes(placed.id)).toEqual(['order.placed', 'order.payment-authorized', 'order.confirmed']);
  expect(await findPayments(opened.dependencies.database.prisma, [placed.id])).toMatchObject([
    { provider: null, token: null, authorizationId: null, amountMinor: 0 },
  ]);
  expect(opened.calls).toEqual([]);
});

test('it is shipped as any other, and captured by nobody', async () => {
  const id = await confirmed();
  opened.calls.length = 0;
  expect(await change('fulfillOrder', { orderId: id })).toMatchObject({ paymentStatus: 'CAPTURED' });
  expect((await opened.eventTypes(id)).slice(3)).toEqual(['order.payment-captured', 'order.fulfilled']);
  expect((await opened.timeline(id)).slice(-2)).toEqual(['PAYMENT_CAPTURED', 'SHIPPED']);
  expect([opened.calls, await opened.runJobs()]).toEqual([[], []]);
});

test.each([
  ['before', () => place(sample).then(({ id }) => id)],
  ['after', confirmed],
])('it is cancelled %s it is confirmed, and voided by nobody', async (_when, make) => {
  const id = await make();
  opened.calls.length = 0;
  expect(await change('cancelOrder', { orderId: id })).toMatchObject({ status: 'CANCELLED', paymentStatus: 'VOIDED' });
  expect((await opened.eventTypes(id)).slice(-2)).toEqual(['order.cancelled', 'order.payment-voided']);
  await opened.accept(id);
  expect(await opened.order(id)).toMatchObject({ status: 'CANCELLED', paymentStatus: 'VOIDED' });
  expect([opened.calls, await opened.runJobs()]).toEqual([[], []]);
});

test.each<[string, object]>([
  ['no payment', {}],
  ['a payment without a token', { payment: {} }],
  ['null for the token', { payment: { token: null } }],
])('an order that costs something is refused with %s, and the key can be used again', async (_what, wishes) => {
  const idempotencyKey = uuidv7();
  expect(await place(mug, { idempotencyKey, ...wishes })).toEqual({
    __typename: 'InvalidInput',
    message: 'expected a means of payment, since the order costs something',
    path: ['input', 'payment', 'token'],
  });
  expect(await place(mug, { idempotencyKey, payment: { token: 'tok_ok' } })).toMatchObject({ __typename: 'Order' });
});
