import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { graphql } from 'graphql';
import { anonymous, type Identity } from '#packages/identity/identity.ts';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { buildExecutableSubgraph } from '#packages/subgraph-server/build-executable-subgraph.ts';
import { resolvers } from '../resolvers/index.ts';
import { anOrder } from './an-order.ts';

const sdl = readFileSync(new URL('../schema.graphql', import.meta.url), 'utf8');
const schema = buildExecutableSubgraph(sdl, resolvers as Parameters<typeof buildExecutableSubgraph>[1]);
const service = (scopes: string[]): Identity => ({ ...anonymous, apiKeyId: uuidv7(), scopes });

test('a service cannot place an order, having no account, whatever its scopes', async () => {
  const input = {
    idempotencyKey: 'key',
    lines: [{ variantId: uuidv7(), quantity: 1 }],
    shippingAddress: { name: 'Ada', line1: '1 High Street', city: 'London', postalCode: 'N1 9GU', country: 'GB' },
    payment: { token: 'tok_ok' },
  };
  const { errors } = await graphql({
    schema,
    source: 'mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) { __typename } }',
    variableValues: { input },
    contextValue: { identity: service(['orders:read', 'orders:write']) },
  });
  expect(errors?.[0]).toMatchObject({
    message: 'A service has no account to place an order for.',
    extensions: { code: 'FORBIDDEN' },
  });
});

test.each([
  ['sees any order with the scope', ['orders:read'], { number: expect.stringMatching(/^S-/), status: 'CONFIRMED' }],
  ['sees none without it', ['orders:write'], null],
])('a service %s', async (_what, scopes, order) => {
  const one = anOrder({ id: uuidv7() });
  const { data, errors } = await graphql({
    schema,
    source: 'query ($id: ID!) { order(id: $id) { number status } }',
    variableValues: { id: one.id },
    contextValue: { identity: service(scopes), orders: { load: async () => one } },
  });
  expect(errors).toBeUndefined();
  expect(JSON.parse(JSON.stringify(data))).toEqual({ order });
});
