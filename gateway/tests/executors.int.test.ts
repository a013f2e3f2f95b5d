import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ExecutorOptions } from '../executors/load-executor.ts';
import { defaultLimits } from '../limits/limits.ts';
import { defaultSubgraphLimits } from '../subgraphs/subgraph-limits.ts';
import { connectClient } from './test-client.ts';
import { startTestGateway, type TestGateway, until } from './test-gateway.ts';

describe.each<ExecutorOptions>([
  { name: 'souk', compareShare: 0 },
  { name: 'apollo', compareShare: 0 },
  { name: 'compare', compareShare: 1 },
])('with EXECUTOR=$name', (executor) => {
  let stack: TestGateway;
  let authorization: string;
  beforeAll(async () => {
    stack = await startTestGateway({
      executor,
      limits: { ...defaultLimits, depth: 6 },
      subgraphLimits: { ...defaultSubgraphLimits, timeout: 2_000 },
    });
    stack.graph.orders.set('o1', { id: 'o1', buyer: 'alice', status: 'pending' });
    authorization = `Bearer ${await stack.auth.token()}`;
  });
  afterAll(async () => stack[Symbol.asyncDispose]());
  const post = (query: string, more: object = {}) => stack.post({ query, ...more }, { authorization });
  const comparisons = async (): Promise<Record<string, number>> =>
    Object.fromEntries(
      [...(await stack.metrics()).matchAll(/^souk_executor_comparisons_total\{outcome="(\w+)"\} (\d+)/gm)].map(
        ([, outcome, count]) => [outcome, Number(count)],
      ),
    );

  test('a query over two subgraphs asks each of them once for an entity, in the name of its caller', async () => {
    stack.graph.asked.variants.length = 0;
    const { body } = await post('{ order(id: "o1") { status(upper: true) lines { variant { sku } } } }');
    const line = (sku: string) => ({ variant: { sku } });
    expect(body).toEqual({
      data: { order: { status: 'PENDING', lines: [line('SKU-v1'), line('SKU-v2'), line('SKU-v1')] } },
    });
    expect(stack.graph.asked.variants[0]).toEqual(['v1', 'v2']);
    const stranger = { authorization: `Bearer ${await stack.auth.token({ sub: 'bob' })}` };
    expect((await stack.post({ query: '{ order(id: "o1") { id } }' }, stranger)).body).toEqual({
      data: { order: null },
    });
  });

  test('what a caller may not have is refused, and the rest is answered', async () => {
    const { body } = await post('{ order(id: "o1") { id margin } }');
    expect(body).toMatchObject({
      data: { order: { id: 'o1', margin: null } },
      errors: [{ path: ['order', 'margin'], extensions: { code: 'FORBIDDEN' } }],
    });
  });

  test('limits hold, and errors of subgraphs are masked', async () => {
    const { body } = await post('{ __schema { types { fields { type { ofType { ofType { ofType { name } } } } } } } }');
    expect(body.errors?.[0]?.extensions).toMatchObject({ code: 'LIMIT_EXCEEDED', limit: 'depth' });
    const broken = await post('{ broken }');
    expect(broken.body).toMatchObject({
      data: { broken: null },
      errors: [{ path: ['broken'], extensions: { code: 'INTERNAL_SERVER_ERROR', traceId: expect.any(String) } }],
    });
    expect(JSON.stringify(broken.body)).not.toContain('secret');
  });

  test('a mutation is executed once, and what its client reads next is not older', async () => {
    const { body } = await post('mutation { ship(id: "o1") { status } }', { extensions: { cursor: true } });
    expect(body).toEqual({ data: { ship: { status: 'shipped' } }, extensions: { cursor: expect.any(String) } });
    const read = await post('{ order(id: "o1") { status } }', { extensions: { since: body.extensions?.['cursor'] } });
    expect(read.body.data).toEqual({ order: { status: 'shipped' } });
  });

  test('a subscription is resolved over two subgraphs', async () => {
    await using alice = connectClient(stack.gateway.url, await stack.auth.token());
    const watched = alice.watch('subscription { orderUpdated(orderId: "o1") { id lines { variant { sku } } } }');
    await stack.untilLive(1);
    await stack.publish('o1');
    await until('the result arrives', () => watched.received.length === 1);
    const lines = ['SKU-v1', 'SKU-v2', 'SKU-v1'].map((sku) => ({ variant: { sku } }));
    expect(watched.received[0]?.data).toEqual({ orderUpdated: { id: 'o1', lines } });
    watched.stop();
  });

  test('a subgraph that is late costs its fields, and says so', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    stack.graph.gate.beforeTitle = () => promise;
    const { body } = await post('{ order(id: "o1") { id lines { quantity variant { title } } } }');
    expect(body.errors?.[0]).toMatchObject({ extensions: { code: 'SERVICE_UNAVAILABLE', subgraph: 'product' } });
    stack.graph.gate.beforeTitle = async () => {};
    resolve();
  });

  test('only queries are compared, and none differs', async () => {
    if (executor.name !== 'compare') return expect(await comparisons()).toEqual({});
    const done = async () => Object.values(await comparisons()).reduce((sum, count) => sum + count, 0);
    await until('they are compared', async () => (await done()) === 6);
    // The late subgraph is not asked again, and what the mutation changed may have been changed between two executions.
    const { equal = 0, skipped, changed = 0, ...different } = await comparisons();
    expect({ skipped, compared: equal + changed, different }).toEqual({ skipped: 1, compared: 5, different: {} });
    expect(stack.log.filter(({ msg }) => String(msg).includes('executors'))).toEqual([]);
  });
});
