import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { pino } from 'pino';
import type { CompiledFetch } from '../execution/execution.ts';
import type { Caller } from '../request/caller.ts';
import type { RequestContext } from '../request/context.ts';
import { createSubgraphClients, type SubgraphClients } from '../subgraphs/subgraph-clients.ts';
import { defaultSubgraphLimits } from '../subgraphs/subgraph-limits.ts';
import { answers, resets, startTestSubgraph, type TestSubgraph } from './test-subgraph.ts';
import { until } from './until.ts';

const caller = { identityToken: async () => 'token' };
const context = { caller, correlationId: 'c1', clientAddress: '::1' } as unknown as RequestContext;

let here: TestSubgraph;
let there: TestSubgraph;
let clients: SubgraphClients;
const seen: string[] = [];
const log: Record<string, unknown>[] = [];
const overrides = new Map<string, string>();

beforeEach(async () => {
  seen.length = 0;
  log.length = 0;
  overrides.clear();
  here = await startTestSubgraph(answers({ data: { at: 'here' } }));
  there = await startTestSubgraph(answers({ data: { at: 'there' } }));
  clients = createSubgraphClients({
    locateSubgraphs: (inSupergraph) =>
      new Map([...inSupergraph].map(([name, url]) => [name, overrides.get(name) ?? url])),
    anonymousCaller: {} as Caller,
    limits: defaultSubgraphLimits,
    observer: {
      onBreaker: (...about) => void seen.push(about.join(' ')),
      onRequest() {},
      onRetry: (...about) => void seen.push(about.join(' ')),
      onRejection: (...about) => void seen.push(about.join(' ')),
    },
    logger: pino({}, { write: (line: string) => void log.push(JSON.parse(line)) }),
  });
});
afterEach(async () => {
  await clients.close();
  await Promise.all([here[Symbol.asyncDispose](), there[Symbol.asyncDispose]()]);
});

const connect = (urls: Record<string, string>) => clients.connect(new Map(Object.entries(urls)));
const ask = async (subgraph: string) => {
  const operation = { operationKind: 'mutation', operationName: undefined, query: '{ at }' } as const;
  const fetch: CompiledFetch = { ...operation, subgraph, byRepresentations: false, bodyHead: '{"variables":' };
  return (await clients.fetch({ fetch, variables: {}, context, path: [] })).data?.['at'];
};

describe('subgraphs', () => {
  test('are asked by their names', async () => {
    connect({ order: here.url, product: there.url });
    expect(await Promise.all([ask('order'), ask('product')])).toEqual(['here', 'there']);
    await expect(ask('auth')).rejects.toThrow('there is no subgraph auth');
    expect([...clients.all()].map(({ name }) => name)).toEqual(['order', 'product']);
  });

  test('are where the environment says', async () => {
    overrides.set('order', there.url);
    connect({ order: '' });
    expect(await ask('order')).toBe('there');
  });

  test('without a place are refused, and those there are stay', async () => {
    connect({ order: here.url });
    expect(() => connect({ order: there.url, product: '' })).toThrow('no URL for the subgraph product');
    expect(await ask('order')).toBe('here');
  });

  test('that stay keep their client, and with it their connections and breaker', () => {
    connect({ order: here.url });
    const before = clients.find('order');
    connect({ order: here.url, product: there.url });
    expect(clients.find('order')).toBe(before);
  });

  test('that move finish what is under way and are asked at their new place', async () => {
    let answer = () => {};
    here.behave((...request) => {
      answer = () => answers({ data: { at: 'here' } })(...request);
    });
    connect({ order: here.url });
    const underWay = ask('order');
    await until('it arrives', () => here.asked.length === 1);
    connect({ order: there.url });
    expect(await ask('order')).toBe('there');
    answer();
    expect(await underWay).toBe('here');
  });

  test('that are gone can be asked a while longer, and come back as they were', async () => {
    connect({ order: here.url, product: there.url });
    const before = clients.find('product');
    connect({ order: here.url });
    expect(clients.find('product')).toBeUndefined();
    expect(await ask('product')).toBe('there');
    connect({ order: here.url, product: there.url });
    expect(clients.find('product')).toBe(before);
    connect({ order: here.url });
    connect({ order: here.url, product: here.url });
    expect(await ask('product')).toBe('here');
  });
});

test('the observer and the log learn when a subgraph is given up and when it is asked again', async () => {
  connect({ order: here.url, product: there.url });
  here.behave(resets);
  await Promise.allSettled(Array.from({ length: 10 }, () => ask('order')));
  await expect(ask('order')).rejects.toMatchObject({ extensions: { code: 'SERVICE_UNAVAILABLE' } });
  expect(await ask('product')).toBe('there');
  here.behave(answers({ data: { at: 'here' } }));
  await until('it is asked again', () =>
    ask('order')
      .then(() => true)
      .catch(() => false),
  );
  expect(seen).toEqual(expect.arrayContaining(['order open', 'order breaker', 'order half-open', 'order closed']));
  expect(seen.filter((line) => line.startsWith('product'))).toEqual([]);
  expect(log.map(({ msg, subgraph }) => [subgraph, msg])).toEqual([
    ['order', 'a subgraph is not asked for now: it failed too often'],
    ['order', 'a subgraph is asked again'],
  ]);
  expect(log[0]?.['reason']).toMatch(/^ConnectionFailure: /);
});
