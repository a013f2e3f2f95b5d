import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { connectClient } from './test-client.ts';
import { startTestGateway, type TestGateway, until } from './test-gateway.ts';
import { composeSupergraph, orderSdl } from './test-graph.ts';

let stack: TestGateway;
beforeAll(async () => {
  stack = await startTestGateway();
});
afterAll(async () => stack[Symbol.asyncDispose]());
beforeEach(() => {
  stack.graph.orders.set('o1', { id: 'o1', buyer: 'alice', status: 'pending' });
  stack.graph.asked.variants.length = 0;
});

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const refused = (path: (string | number)[], code: string) => expect.objectContaining({ path, extensions: { code } });

describe('an operation of a caller who may have only a part of it', () => {
  const query = '{ order(id: "o1") { status } variants { sku } }';

  test('is answered in part over HTTP, by POST and by GET', async () => {
    const data = { order: null, variants: [{ sku: 'SKU-v1' }, { sku: 'SKU-v2' }] };
    const errors = [refused(['order'], 'UNAUTHENTICATED')];
    const posted = await stack.post({ query });
    expect([posted.status, posted.body]).toEqual([200, { data, errors }]);
    const got = await fetch(`${stack.gateway.url}?query=${encodeURIComponent(query)}`, {
      headers: { 'apollo-require-preflight': '1' },
    });
    expect([got.status, await got.json()]).toEqual([200, { data, errors }]);
  });

  test('is answered in part over WebSocket', async () => {
    await using client = connectClient(stack.gateway.url);
    expect(await client.ask(query)).toEqual({
      data: { order: null, variants: [{ sku: 'SKU-v1' }, { sku: 'SKU-v2' }] },
      errors: [refused(['order'], 'UNAUTHENTICATED')],
    });
    expect(await client.ask('{ order(id: "o1") { status } }')).toEqual({
      data: { order: null },
      errors: [refused(['order'], 'UNAUTHENTICATED')],
    });
  });

  test('changes nothing the caller may not change', async () => {
    const mutation = { query: 'mutation { ship(id: "o1") { status } }' };
    const { status, body } = await stack.post(mutation);
    expect([status, body]).toEqual([200, { data: { ship: null }, errors: [refused(['ship'], 'UNAUTHENTICATED')] }]);
    expect(stack.graph.orders.get('o1')?.status).toBe('pending');
    const { body: allowed } = await stack.post(mutation, bearer(await stack.auth.token()));
    expect(allowed).toEqual({ data: { ship: { status: 'shipped' } } });
  });
});

test('a rule that a new supergraph adds holds from then on, for operations asked before too', async () => {
  const { order, product, auth, supergraphFile } = stack.graph;
  const ask = async (scope: string) => {
    const query = '{ order(id: "o1") { status lines { quantity variant { title } } } }';
    return (await stack.post({ query }, bearer(await stack.auth.token({ scope })))).body;
  };
  const lines = ['v1', 'v2', 'v1'].map((id) => ({ quantity: 1, variant: { title: `Title of ${id}` } }));
  expect(await ask('')).toEqual({ data: { order: { status: 'pending', lines } } });

  const rule = 'variant: Variant @requiresScopes(scopes: [["lines:read"]])';
  const urls = { order: order.url, product: product.url, auth: auth.url };
  writeFileSync(supergraphFile, composeSupergraph(urls, orderSdl.replace('variant: Variant!', rule)));
  await until('the rule holds', async () => (await ask('')).errors !== undefined);

  stack.graph.asked.variants.length = 0;
  expect(await ask('')).toEqual({
    data: { order: { status: 'pending', lines: lines.map(({ quantity }) => ({ quantity, variant: null })) } },
    errors: [0, 1, 2].map((line) => refused(['order', 'lines', line, 'variant'], 'FORBIDDEN')),
  });
  expect(stack.graph.asked.variants).toEqual([]);
  expect(await ask('lines:read')).toEqual({ data: { order: { status: 'pending', lines } } });
});
