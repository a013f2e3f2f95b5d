import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createClient as createSse } from 'graphql-sse';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { startTestGateway, type TestGateway } from './test-gateway.ts';

let stack: TestGateway;
let authorization: string;
beforeAll(async () => {
  stack = await startTestGateway();
  stack.graph.orders.set('o1', { id: 'o1', buyer: 'alice', status: 'pending' });
  authorization = `Bearer ${await stack.auth.token()}`;
});
afterAll(async () => stack[Symbol.asyncDispose]());

const query = `query ($wanted: Boolean! = true) {
  order(id: "o1") { status ... @defer(label: "lines", if: $wanted) { lines { quantity variant { sku } } } }
}`;
const lines = ['SKU-v1', 'SKU-v2', 'SKU-v1'].map((sku) => ({ quantity: 1, variant: { sku } }));
const parts = [
  { data: { order: { status: 'pending' } }, hasNext: true },
  { incremental: [{ label: 'lines', path: ['order'], data: { lines } }], hasNext: false },
];
const whole = { data: { order: { status: 'pending', lines } } };

async function post(body: object, accept: string) {
  const response = await fetch(stack.gateway.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept, authorization },
    body: JSON.stringify(body),
  });
  return { status: response.status, type: response.headers.get('content-type'), text: await response.text() };
}

describe('an answer in parts', () => {
  test.each(['multipart/mixed;deferSpec=20220824, application/json', 'multipart/mixed'])(
    'comes over multipart: %s',
    async (accept) => {
      const { type, text } = await post({ query }, accept);
      expect(type).toBe('multipart/mixed;boundary="graphql";deferSpec=20220824');
      const [preamble, first, second, end] = text.split('--graphql');
      expect([preamble, end]).toEqual(['\r\n', '--\r\n']);
      const head = '\r\ncontent-type: application/json\r\n\r\n';
      expect([first, second]).toEqual(parts.map((part) => `${head}${JSON.stringify(part)}\r\n`));
    },
  );

  test('comes over server-sent events', async () => {
    const client = createSse({ url: stack.gateway.url, headers: { authorization }, retryAttempts: 0 });
    const received: unknown[] = [];
    for await (const part of client.iterate({ query })) received.push(part);
    expect(received).toEqual(parts);
  });

  test('comes over WebSocket', async () => {
    const url = stack.gateway.url.replace(/^http/, 'ws');
    const client = createClient({ url, webSocketImpl: WebSocket, connectionParams: { authorization } });
    const received: unknown[] = [];
    for await (const part of client.iterate({ query })) received.push(part);
    expect(received).toEqual(parts);
    await client.dispose();
  });

  test('says at its end what it has seen, when it is asked to', async () => {
    const { text } = await post({ query, extensions: { cursor: true } }, 'multipart/mixed;deferSpec=20220824');
    const [first, second] = text.split('--graphql').slice(1);
    expect(first).not.toContain('cursor');
    expect(second).toMatch(/"hasNext":false,"extensions":\{"cursor":"\d+\.\d+"\}\}/);
  });
});

describe('an answer is whole', () => {
  test.each(['application/json', '*/*', 'multipart/mixed;subscriptionSpec="1.0", application/json'])(
    'to a client that takes no parts: %s',
    async (accept) => {
      const { type, text } = await post({ query }, accept);
      expect(type).toContain('application/json');
      expect(JSON.parse(text)).toEqual(whole);
    },
  );

  test('when nothing is deferred with these variables', async () => {
    const accept = 'multipart/mixed;deferSpec=20220824, application/json';
    const { type, text } = await post({ query, variables: { wanted: false } }, accept);
    expect(type).toContain('application/json');
    expect(JSON.parse(text)).toEqual(whole);
  });

  test('in a list of operations', async () => {
    const { status } = await post([{ query }], 'multipart/mixed;deferSpec=20220824');
    expect(status).toBe(400);
  });
});

describe('@defer is refused', () => {
  test.each([
    ['in a subscription', 'subscription { orderUpdated { ... @defer { id } } }'],
    ['at fields of a mutation', 'mutation { ...F } fragment F on Mutation { ... @defer { ship(id: "o1") { id } } }'],
    ['with a variable as its label', 'query ($l: String) { order(id: "o1") { ... @defer(label: $l) { id } } }'],
    [
      'with the label of another',
      '{ order(id: "o1") { ... @defer(label: "a") { id } ... @defer(label: "a") { status } } }',
    ],
    ['at a field', '{ order(id: "o1") { id @defer } }'],
  ])('%s', async (_where, wrong) => {
    const { status, text } = await post(
      { query: wrong },
      'multipart/mixed;deferSpec=20220824, application/graphql-response+json',
    );
    expect(status).toBe(400);
    expect(JSON.parse(text).errors[0].extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  });
});

test('introspection tells of it', async () => {
  const introspection = '{ __schema { directives { name locations args { name type { kind } } } } }';
  const { text } = await post({ query: introspection }, 'application/json');
  const defer = JSON.parse(text).data.__schema.directives.find(({ name }: { name: string }) => name === 'defer');
  expect(defer).toMatchObject({
    locations: ['FRAGMENT_SPREAD', 'INLINE_FRAGMENT'],
    args: [{ name: 'label' }, { name: 'if' }],
  });
});
