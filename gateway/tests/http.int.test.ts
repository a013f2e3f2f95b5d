import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startTestGateway, type TestGateway } from './test-gateway.ts';

let stack: TestGateway;
beforeAll(async () => {
  stack = await startTestGateway();
  stack.graph.orders.set('o1', { id: 'o1', buyer: 'alice', status: 'pending' });
});
afterAll(async () => stack[Symbol.asyncDispose]());

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const orderQuery = { query: '{ order(id: "o1") { status lines { quantity variant { sku } } } }' };
const variantsQuery = { query: '{ variants { sku } }' };

describe('a request over HTTP', () => {
  test('is answered from two subgraphs', async () => {
    const { status, body } = await stack.post(orderQuery, bearer(await stack.auth.token()));
    expect(status).toBe(200);
    const line = (sku: string) => ({ quantity: 1, variant: { sku } });
    expect(body).toEqual({
      data: { order: { status: 'pending', lines: [line('SKU-v1'), line('SKU-v2'), line('SKU-v1')] } },
    });
  });

  test('asks a subgraph once for an entity that occurs several times', async () => {
    stack.graph.asked.variants.length = 0;
    await stack.post(orderQuery, bearer(await stack.auth.token()));
    expect(stack.graph.asked.variants).toEqual([['v1', 'v2']]);
  });

  test('is anonymous without a token', async () => {
    const { body } = await stack.post(variantsQuery);
    expect(body.data.variants).toHaveLength(2);
    const refused = await stack.post(orderQuery);
    expect(refused.body.errors?.[0]?.extensions).toEqual({ code: 'UNAUTHENTICATED' });
  });

  test('is not executed with an expired token', async () => {
    const { status, body } = await stack.post(variantsQuery, bearer(await stack.auth.token({ expiresIn: -1 })));
    expect(status).toBe(401);
    expect(body).toEqual({
      errors: [{ message: 'The access token has expired.', extensions: { code: 'UNAUTHENTICATED' } }],
    });
  });

  test('may be a GET when it is a query, and not when it is a mutation', async () => {
    const get = (query: string) =>
      fetch(`${stack.gateway.url}?query=${encodeURIComponent(query)}`, {
        headers: { 'apollo-require-preflight': '1' },
      });
    expect(await (await get('{ variants { sku } }')).json()).toEqual({
      data: { variants: [{ sku: 'SKU-v1' }, { sku: 'SKU-v2' }] },
    });
    const refused = await get('mutation { ship(id: "o1") { id } }');
    expect(refused.status).toBe(405);
    expect(refused.headers.get('content-type')).toContain('application/json');
  });

  test('is refused when a page of another site could have sent it', async () => {
    const response = await fetch(`${stack.gateway.url}?query={variants{sku}}`, { headers: { accept: '*/*' } });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('CSRF');
  });

  test('is refused as JSON when it is too large', async () => {
    const { status, body } = await stack.post({ query: 'x'.repeat(1024 * 1024) });
    expect([status, body.errors?.[0]?.extensions['code']]).toEqual([413, 'PAYLOAD_TOO_LARGE']);
  });

  test('is refused when its fragments multiply beyond measure', async () => {
    const levels = Array.from({ length: 30 }, (_, i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`);
    const { body } = await stack.post({ query: `{ ...F0 } ${levels.join(' ')} fragment F30 on Query { __typename }` });
    expect(body.errors?.[0]?.extensions).toMatchObject({ code: 'LIMIT_EXCEEDED', limit: 'selections' });
  });

  test.each([
    [{ query: '{ __typename }', operationName: 'other' }, 'OPERATION_RESOLUTION_FAILURE'],
    [{ query: 'query a { __typename } query b { __typename }' }, 'OPERATION_RESOLUTION_FAILURE'],
    [{ query: '{ __typename }', extensions: { persistedQuery: { version: 2 } } }, 'BAD_REQUEST'],
    [{ query: '{ __typename }', extensions: { persistedQuery: { version: 1, sha256Hash: 'x' } } }, 'BAD_REQUEST'],
  ])('is refused as the mistake of its sender: %j', async (request, code) => {
    const { status, body } = await stack.post(request);
    expect([status, body.errors?.[0]?.extensions['code']]).toEqual([400, code]);
  });

  test('cannot be a subscription', async () => {
    const { body } = await stack.post({ query: 'subscription { orderUpdated { id } }' });
    expect(body.errors?.[0]?.extensions['code']).toBe('BAD_REQUEST');
  });

  test('keeps a sane correlation id and replaces any other', async () => {
    const kept = await stack.post(variantsQuery, { 'x-correlation-id': 'checkout-7' });
    expect(kept.headers.get('x-correlation-id')).toBe('checkout-7');
    const replaced = await stack.post(variantsQuery, { 'x-correlation-id': 'no spaces allowed' });
    expect(replaced.headers.get('x-correlation-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('gets an unexpected failure of a subgraph masked, under the trace id of the subgraph', async () => {
    const { body } = await stack.post({ query: '{ broken variants { sku } }' });
    expect(body.data.variants).toHaveLength(2);
    expect(body.errors).toEqual([
      {
        message: 'Something went wrong on our side.',
        path: ['broken'],
        extensions: { code: 'INTERNAL_SERVER_ERROR', traceId: expect.stringMatching(/^[0-9a-f-]{36}$/) },
      },
    ]);
    expect(stack.log.some(({ traceId }) => traceId === body.errors?.[0]?.extensions['traceId'])).toBe(false);
  });

  test('gets JSON when there is nothing at its address', async () => {
    const response = await fetch(new URL('/nothing', stack.gateway.url));
    expect([response.status, await response.json()]).toEqual([
      404,
      { errors: [{ message: 'There is no /nothing here.', extensions: { code: 'NOT_FOUND' } }] },
    ]);
  });
});

describe('a subgraph that is down', () => {
  test('costs only the fields it owns', async () => {
    await using other = await startTestGateway();
    other.graph.orders.set('o1', { id: 'o1', buyer: 'alice', status: 'pending' });
    await other.graph.product.close();
    const { body } = await other.post(orderQuery, bearer(await other.auth.token()));
    expect(body.data.order).toEqual({
      status: 'pending',
      lines: [1, 2, 3].map(() => ({ quantity: 1, variant: { sku: null } })),
    });
    expect(body.errors).toEqual([
      {
        message: 'product is not available.',
        path: ['order', 'lines'],
        extensions: { code: 'SERVICE_UNAVAILABLE', subgraph: 'product' },
      },
    ]);
    const ready = await fetch(new URL('/readyz', other.gateway.url));
    expect(ready.status).toBe(503);
    expect(((await ready.json()) as { problems: string[] }).problems).toEqual([
      expect.stringMatching(/^product: [A-Z_]+$/),
    ]);
  });
});
