import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createClient } from 'graphql-sse';
import { connectClient, type TestClient } from './test-client.ts';
import { type ResponseBody, startTestGateway, type TestGateway, until } from './test-gateway.ts';
import { answers, startTestSubgraph, type TestSubgraph } from './test-subgraph.ts';

let stack: TestGateway;
let product: TestSubgraph;
let alice: TestClient;
beforeAll(async () => {
  stack = await startTestGateway();
  product = await startTestSubgraph((response, request, body) => {
    const { variables } = JSON.parse(body) as { variables?: { representations?: object[] } };
    const entities = variables?.representations?.map(() => ({ title: 7 }));
    const data = entities
      ? { _entities: entities }
      : {
          variants: [
            { sku: 'a', title: 'T' },
            { sku: 'b', title: null },
          ],
        };
    answers({ data })(response, request, body);
  });
  const { supergraphFile } = stack.graph;
  writeFileSync(supergraphFile, readFileSync(supergraphFile, 'utf8').replace(stack.graph.product.url, product.url));
  await until('the gateway asks it', async () => (await stack.metric('souk_supergraph_reloads_total')) === 1);
  alice = connectClient(stack.gateway.url, await stack.auth.token());
  stack.graph.orders.set('o1', { id: 'o1', buyer: 'alice', status: 'pending' });
});
afterAll(async () => {
  await alice[Symbol.asyncDispose]();
  await product[Symbol.asyncDispose]();
  await stack[Symbol.asyncDispose]();
});

const told = ({ data, errors = [] }: ResponseBody) => ({
  data,
  errors: errors.map(({ message, path, extensions }) => [
    message,
    path,
    extensions['code'],
    typeof extensions['traceId'],
  ]),
});
const errorAt = (message: string, ...path: (string | number)[]) => [message, path, 'INTERNAL_SERVER_ERROR', 'string'];

test('an error says which field a subgraph did not send as it should, over each transport', async () => {
  const query = '{ variants { sku title } }';
  const overHttp = (await stack.post({ query })).body;
  const overWebSocket = await alice.ask(query);
  const events: unknown[] = [];
  for await (const event of createClient({ url: stack.gateway.url, retryAttempts: 0 }).iterate({ query })) {
    events.push(event);
  }
  const message = 'Cannot return null for non-nullable field Variant.title.';
  const expected = { data: null, errors: [errorAt(message, 'variants', 1, 'title')] };
  for (const body of [overHttp, overWebSocket, events[0] as ResponseBody]) expect(told(body)).toEqual(expected);
});

test('so does a message of a live query', async () => {
  const watched = alice.watch('subscription { orderUpdated { id lines { quantity variant { title } } } }');
  await stack.untilLive(1);
  await stack.publish('o1');
  await until('it arrives', () => watched.received.length === 1);
  const message = 'Invalid value found for field Variant.title.';
  expect(told(watched.received[0] as ResponseBody)).toEqual({
    data: null,
    errors: [0, 1, 2].map((index) => errorAt(message, 'orderUpdated', 'lines', index, 'variant', 'title')),
  });
  watched.stop();
});
