import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { anonymous } from '#packages/identity/identity.ts';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { aPerson } from '#packages/test-subgraph/a-person.ts';
import { findLines } from '../store/order-lines.ts';
import { startTestOrders, type TestOrders } from './start-test-orders.ts';

const staff = aPerson({ roles: ['STAFF'], scopes: ['orders:read', 'orders:write', 'orders:import'] });

let opened: TestOrders;
let mug: string;
beforeAll(async () => {
  opened = await startTestOrders();
  mug = await opened.aVariant(1_250);
});
afterAll(async () => {
  await opened[Symbol.asyncDispose]();
});

/** Runs a mutation with a new key and answers with what a client is told; an error as its code and message. */
async function told(field: 'placeOrder' | 'cancelOrder' | 'fulfillOrder' | 'importOrders', input: object) {
  const type = `${field[0]?.toUpperCase()}${field.slice(1)}Input`;
  const total = field === 'placeOrder' ? '... on PriceChanged { total { amount currency } }' : '';
  const key = field === 'importOrders' ? {} : { idempotencyKey: uuidv7() };
  const { data, errors } = await opened.ask(
    `mutation ($input: ${type}!) {
      ${field}(input: $input) { __typename ... on UserError { code message path } ${total} }
    }`,
    { input: { ...key, ...input } },
    { identity: staff },
  );
  if (errors) return errors.map(({ message, extensions }) => ({ message, code: extensions['code'] }));
  return data[field];
}

const shippingAddress = { name: 'Ada', line1: '1 High Street', city: 'London', postalCode: 'N1 9GU', country: 'GB' };
const purchase = (lines: object[], wishes: object = {}) => ({
  lines,
  shippingAddress,
  payment: { token: 'tok_ok' },
  ...wishes,
});

async function confirmed(token?: string) {
  const { id } = await opened.place([{ variantId: mug, quantity: 3 }], token ? { token } : {});
  await opened.accept(id);
  const [line] = await findLines(opened.dependencies.database.prisma, [id]);
  return { id, line: line?.id ?? '' };
}

const conflict = (message: string) => ({
  __typename: 'OrderStateConflict',
  code: 'ORDER_STATE_CONFLICT',
  message,
  path: ['input', 'orderId'],
});
const notFound = (message: string, ...path: string[]) => ({
  __typename: 'NotFound',
  code: 'NOT_FOUND',
  message,
  path: ['input', ...path],
});
const invalid = (message: string, ...path: string[]) => ({
  __typename: 'InvalidInput',
  code: 'INVALID_INPUT',
  message,
  path: ['input', ...path],
});
const reused = {
  __typename: 'IdempotencyKeyReused',
  code: 'IDEMPOTENCY_KEY_REUSED',
  message: 'This idempotency key was used with another input. Use a new key for a new request.',
  path: ['input', 'idempotencyKey'],
};

test('placeOrder says what is wrong with the order', async () => {
  const line = { variantId: mug, quantity: 1 };
  const unknown = uuidv7();
  expect(await told('placeOrder', purchase([line, { variantId: unknown, quantity: 1 }]))).toEqual(
    notFound(`There is no variant ${unknown}.`, 'lines', '1', 'variantId'),
  );
  const hat = await opened.aVariant(900, 'USD');
  expect(await told('placeOrder', purchase([line, { variantId: hat, quantity: 1 }]))).toEqual(
    invalid('The variants of an order must have prices in one currency.', 'lines', '1', 'variantId'),
  );
  const yacht = await opened.aVariant(9_000_000_000_000);
  expect(await told('placeOrder', purchase([{ variantId: yacht, quantity: 2 }]))).toEqual(
    invalid('expected a total of at most 9000000000000 minor units', 'lines'),
  );
  const expectedTotal = { minor: 999, currency: 'EUR' };
  expect(await told('placeOrder', purchase([line], { expectedTotal }))).toEqual({
    __typename: 'PriceChanged',
    code: 'PRICE_CHANGED',
    message: 'The lines cost 12.50 EUR now, not 9.99 EUR.',
    path: ['input', 'expectedTotal'],
    total: { amount: '12.50', currency: 'EUR' },
  });
  expect(await told('placeOrder', purchase([]))).toEqual(invalid('lines: expected 1 to 100 lines', 'lines'));
  const abroad = { ...shippingAddress, city: 'Cupertino', postalCode: '95014', country: 'US' };
  expect(await told('placeOrder', purchase([line], { shippingAddress: abroad }))).toEqual(
    invalid('shippingAddress.region: expected the state, which addresses in US have', 'shippingAddress', 'region'),
  );
});

test('placeOrder refuses a key that placed another order', async () => {
  const idempotencyKey = uuidv7();
  const order = (quantity: number) => purchase([{ variantId: mug, quantity }], { idempotencyKey });
  expect(await told('placeOrder', order(1))).toEqual({ __typename: 'Order' });
  expect(await told('placeOrder', order(2))).toEqual(reused);
});

test('cancelOrder says why an order cannot be taken back', async () => {
  const nowhere = uuidv7();
  expect(await told('cancelOrder', { orderId: nowhere })).toEqual(notFound(`There is no order ${nowhere}.`, 'orderId'));
  const { id: cancelled } = await confirmed();
  expect(await told('cancelOrder', { orderId: cancelled })).toEqual({ __typename: 'Order' });
  expect(await told('cancelOrder', { orderId: cancelled })).toEqual(
    conflict('The order is CANCELLED; only a PENDING or CONFIRMED one can be cancelled.'),
  );
  const { id: shipped } = await confirmed();
  expect(await told('fulfillOrder', { orderId: shipped })).toEqual({ __typename: 'Order' });
  expect(await told('cancelOrder', { orderId: shipped })).toEqual(
    conflict('Units of the order have left already; it can no longer be cancelled.'),
  );
});

test('fulfillOrder says why units cannot leave', async () => {
  const nowhere = uuidv7();
  expect(await told('fulfillOrder', { orderId: nowhere })).toEqual(
    notFound(`There is no order ${nowhere}.`, 'orderId'),
  );
  const { id: pending } = await opened.place([{ variantId: mug, quantity: 1 }]);
  expect(await told('fulfillOrder', { orderId: pending })).toEqual(
    conflict('The order is PENDING; only a CONFIRMED one can be shipped.'),
  );
  const { id, line } = await confirmed();
  const lines = [
    { orderLineId: line, quantity: 1 },
    { orderLineId: nowhere, quantity: 1 },
  ];
  expect(await told('fulfillOrder', { orderId: id, lines })).toEqual(
    notFound(`There is no line ${nowhere} in the order.`, 'lines', '1', 'orderLineId'),
  );
  expect(await told('fulfillOrder', { orderId: id, lines: [{ orderLineId: line, quantity: 4 }] })).toEqual(
    invalid('expected at most the 3 units of the line that have not left', 'lines', '0', 'quantity'),
  );
  expect(await told('fulfillOrder', { orderId: id })).toEqual({ __typename: 'Order' });
  expect(await told('fulfillOrder', { orderId: id })).toEqual(conflict('Every unit of the order has left already.'));
});

test('fulfillOrder says why the payment could not be captured, and what to do when that is not known', async () => {
  const { id: failing } = await confirmed('tok_capture_fails');
  expect(await told('fulfillOrder', { orderId: failing })).toEqual({
    __typename: 'PaymentCaptureFailed',
    code: 'PAYMENT_CAPTURE_FAILED',
    message: 'The payment could not be captured: The hold has expired.',
    path: null,
  });

  const { id } = await confirmed();
  const { payments } = opened.dependencies;
  const capture = () => Promise.reject(new DOMException('timed out', 'TimeoutError'));
  opened.dependencies.payments = { ...payments, capture };
  try {
    expect(await told('fulfillOrder', { orderId: id })).toEqual([
      {
        code: 'SERVICE_UNAVAILABLE',
        message: 'The payment provider did not answer. Repeat the request: nothing is captured twice.',
      },
    ]);
  } finally {
    opened.dependencies.payments = payments;
  }
  expect(await told('cancelOrder', { orderId: id })).toEqual(
    conflict(
      'A shipment of the order was begun, and whether its payment was captured is not known yet. The payment provider is being asked.',
    ),
  );
});

test('importOrders says which order names what is not there', async () => {
  const customerId = await opened.anAccount();
  const order = (wishes: object) => ({
    externalId: uuidv7(),
    customerId,
    placedAt: '2025-12-24T09:00:00Z',
    currency: 'EUR',
    lines: [{ variantId: mug, quantity: 1, unitPrice: 1_000 }],
    ...wishes,
  });
  const unknown = uuidv7();
  expect(await told('importOrders', { orders: [order({}), order({ customerId: unknown })] })).toEqual(
    notFound(`There is no account ${unknown}.`, 'orders', '1', 'customerId'),
  );
  const lines = [{ variantId: unknown, quantity: 1, unitPrice: 1_000 }];
  expect(await told('importOrders', { orders: [order({}), order({ lines })] })).toEqual(
    notFound(`There is no variant ${unknown}.`, 'orders', '1', 'lines', '0', 'variantId'),
  );
  expect(await told('importOrders', { orders: [order({ placedAt: '2999-01-01T00:00:00Z' })] })).toEqual(
    invalid('orders.0.placedAt: expected the past', 'orders', '0', 'placedAt'),
  );
});

test('whoever has no account is told so, whatever the input is', async () => {
  const source = 'mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) { __typename } }';
  const variables = { input: { ...purchase([]), idempotencyKey: '' } };
  const identity = { ...anonymous, apiKeyId: uuidv7(), scopes: ['orders:write'] };
  const { errors } = await opened.ask(source, variables, { identity });
  expect(errors?.[0]).toMatchObject({ extensions: { code: 'FORBIDDEN' } });
});
