import { afterEach, describe, expect, test } from '@jest/globals';
import { defaultSubgraphLimits, type SubgraphLimits } from '../subgraphs/subgraph-limits.ts';
import { type ResponseBody, startTestGateway, type TestGateway } from './test-gateway.ts';
import {
  answers,
  type Behaviour,
  drips,
  floods,
  hangs,
  resets,
  startTestSubgraph,
  stopsHalfway,
  type TestSubgraph,
} from './test-subgraph.ts';
import { until } from './until.ts';

let product: TestSubgraph;
let stack: TestGateway;
let authorization: string;
afterEach(async () => {
  await stack[Symbol.asyncDispose]();
  await product[Symbol.asyncDispose]();
});

/** A gateway whose product subgraph is in trouble. */
async function start(behaviour: Behaviour, limits: Partial<SubgraphLimits> = {}): Promise<void> {
  product = await startTestSubgraph(behaviour);
  stack = await startTestGateway({
    locateSubgraphs: (inSupergraph) => new Map(inSupergraph).set('product', product.url),
    subgraphLimits: { ...defaultSubgraphLimits, ...limits },
  });
  stack.graph.orders.set('o1', { id: 'o1', buyer: 'alice', status: 'pending' });
  authorization = `Bearer ${await stack.auth.token()}`;
}

const ask = async (query: string): Promise<ResponseBody> => (await stack.post({ query }, { authorization })).body;
const touching = '{ order(id: "o1") { status lines { quantity variant { id sku } } } }';
const apart = '{ order(id: "o1") { status lines { quantity variant { id } } } }';

describe('a subgraph', () => {
  const troubles: [string, Behaviour][] = [
    ['hangs up', resets],
    ['hangs', hangs],
    ['never finishes its answers', drips],
    ['hangs up amid its answers', stopsHalfway],
    ['answers something else', answers('<html>')],
    ['fails', answers('', 500)],
  ];
  test.each(troubles)(
    'that %s costs its own fields only, and readiness goes past its breaker',
    async (_what, trouble) => {
      await start(trouble, { timeout: 300 });
      const line = (id: string) => ({ quantity: 1, variant: { id, sku: null } });
      expect(await ask(touching)).toEqual({
        data: { order: { status: 'pending', lines: ['v1', 'v2', 'v1'].map(line) } },
        errors: [
          {
            message: 'product is not available.',
            path: ['order', 'lines'],
            extensions: { code: 'SERVICE_UNAVAILABLE', subgraph: 'product' },
          },
        ],
      });
      await until('it is given up', async () => {
        await Promise.all(Array.from({ length: 10 }, () => ask(touching)));
        return (await stack.metrics()).includes('souk_subgraph_breaker_open{subgraph="product"} 1');
      });
      expect(await stack.isReady()).toBe(true);
      expect((await ask(apart)).errors).toBeUndefined();
      expect(
        stack.log.filter(({ msg }) => msg === 'a subgraph is not asked for now: it failed too often'),
      ).toHaveLength(1);

      product.behave((response, _request, body) => {
        const { representations } = JSON.parse(body).variables;
        answers({ data: { _entities: representations.map(({ id }: { id: string }) => ({ sku: `S-${id}` })) } })(
          response,
          _request,
          body,
        );
      });
      await until('it is asked again', async () => (await ask(touching)).errors === undefined);
      expect((await ask(touching)).data.order.lines[1].variant).toEqual({ id: 'v2', sku: 'S-v2' });
    },
  );

  test('whose answer is too large costs its own fields only, masked', async () => {
    await start(floods, { responseBytes: 1_000_000 });
    const { data, errors } = await ask(touching);
    expect(data.order.lines[0]).toEqual({ quantity: 1, variant: { id: 'v1', sku: null } });
    expect(errors).toEqual([
      {
        message: 'Something went wrong on our side.',
        path: ['order', 'lines'],
        extensions: { code: 'INTERNAL_SERVER_ERROR', traceId: expect.any(String) },
      },
    ]);
  });

  test('that hangs does not hold up what does not need it, however many wait for it', async () => {
    await start(hangs, { timeout: 5_000 });
    let settled = 0;
    const waiting = Array.from({ length: 190 }, () => ask(touching).finally(() => settled++));
    await until('all places are taken', () => product.asked.length === defaultSubgraphLimits.concurrency);
    for (let i = 0; i < 50; i++) expect((await ask(apart)).errors).toBeUndefined();
    expect(settled).toBe(0);
    expect(await stack.isReady()).toBe(true);
    const surplus = Array.from({ length: 20 }, () => ask(touching));
    expect((await Promise.race(surplus)).errors?.[0]?.extensions['code']).toBe('SERVICE_UNAVAILABLE');
    expect(settled).toBe(0);
    expect(product.asked).toHaveLength(defaultSubgraphLimits.concurrency);
    await Promise.all(surplus);
    await Promise.all(waiting);
  });
});
