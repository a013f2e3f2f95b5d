import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { anonymous, type Identity } from '#packages/identity/identity.ts';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { startTestOrders, type TestOrders } from './start-test-orders.ts';

const service = (scopes: string[]): Identity => ({ ...anonymous, apiKeyId: uuidv7(), scopes });

let opened: TestOrders;
beforeAll(async () => {
  opened = await startTestOrders();
});
afterAll(async () => opened[Symbol.asyncDispose]());

test('a service cannot place an order, having no account, whatever its scopes', async () => {
  const input = {
    idempotencyKey: 'key',
    lines: [{ variantId: await opened.aVariant(), quantity: 1 }],
    shippingAddress: { name: 'Ada', line1: '1 High Street', city: 'London', postalCode: 'N1 9GU', country: 'GB' },
    payment: { token: 'tok_ok' },
  };
  const { errors } = await opened.ask(
    'mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) { __typename } }',
    { input },
    { identity: service(['orders:read', 'orders:write']) },
  );
  expect(errors?.[0]).toMatchObject({
    message: 'A service has no account to place an order for.',
    extensions: { code: 'FORBIDDEN' },
  });
  expect(await opened.dependencies.database.prisma.order.count()).toBe(0);
});

test.each([
  ['sees any order with the scope', ['orders:read'], { number: expect.stringMatching(/^S-/), status: 'CONFIRMED' }],
  ['sees none without it', ['orders:write'], null],
])('a service %s', async (_what, scopes, order) => {
  const { id } = await opened.place([{ variantId: await opened.aVariant(), quantity: 1 }]);
  await opened.accept(id);
  const query = 'query ($id: ID!) { order(id: $id) { number status } }';
  const { data, errors } = await opened.ask(query, { id }, { identity: service(scopes) });
  expect(errors).toBeUndefined();
  expect(data).toEqual({ order });
});
