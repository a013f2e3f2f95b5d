import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { type Broker, connectBroker } from '#packages/jetstream/connect-broker.ts';
import { createTestBroker, type TestBroker } from '#packages/test-database/create-test-broker.ts';
import type { EventLog } from '../events/event-log.ts';
import { followEvents } from '../follow-events.ts';
import { available, type CachedShop, openCachedShop, partQuery, parts } from './cached-shop.ts';
import { publishEventOf } from './publish-event.ts';
import { openSilentConnection, type SilentConnection } from './silent-connection.ts';
import { until } from './until.ts';

const logger = pino({ level: 'silent' });

let opened: AsyncDisposableStack;
let server: TestBroker;
let way: SilentConnection;
/** The gateway's connection, and one of a subgraph that publishes. */
let broker: Broker;
let subgraph: Broker;
let feed: EventLog;
let shop: CachedShop;
let seen: number;
/** Called when live queries are told of an event. */
let onLive: () => void;

beforeEach(async () => {
  opened = new AsyncDisposableStack();
  server = opened.use(await createTestBroker());
  way = opened.use(await openSilentConnection(server.url));
  broker = await connectBroker({ url: way.url, name: 'cache-test', logger });
  opened.defer(() => broker.close());
  subgraph = await connectBroker({ url: server.url, name: 'subgraph-test', logger });
  opened.defer(() => subgraph.close());
  shop = openCachedShop();
  shop.cache.bypass(true);
  seen = 0;
  onLive = () => {};
  feed = followEvents({
    broker,
    causality: { handleEvent() {}, handleFollowing() {} },
    cache: shop.cache,
    revocations: { handleEvent() {}, handleFollowing() {} },
    liveQueries: { handleEvent: () => onLive() },
    onSeen: () => void seen++,
    logger,
  });
  opened.defer(async () => {
    await feed.close();
  });
  await until('events arrive', () => feed.isFollowing());
});
afterEach(async () => opened.disposeAsync());

const stockOf = async (...ids: string[]) => {
  const { data } = await shop.ask('stock', available, parts(...ids));
  const entities = (data?.['_entities'] ?? []) as { available: number }[];
  return entities.map((entity) => entity.available);
};

describe('what is remembered', () => {
  test('ends with an event of the broker, before live queries are told of it', async () => {
    expect(await stockOf('p1', 'p2')).toEqual([1, 2]);
    shop.shop.available.set('p1', 50);
    shop.shop.available.set('p2', 60);
    const { promise: told, resolve } = Promise.withResolvers<Promise<number[]>>();
    onLive = () => resolve(stockOf('p1', 'p2'));
    await publishEventOf(subgraph, 'stock.changed', 'p1');
    expect(await told).toEqual([50, 2]);
  });

  test('ends by the ids in the data of an event, and altogether when it is not readable', async () => {
    const priceOf = async (...ids: string[]) => {
      const before = shop.asked.length;
      await shop.ask('catalog', partQuery('price'), parts(...ids));
      return shop.asked.slice(before).flatMap((request) => request.ids);
    };
    expect(await priceOf('p1', 'p3')).toEqual(['p1', 'p3']);
    await publishEventOf(subgraph, 'item.updated', 'i1', { parts: [{ partId: 'p1' }] });
    await until('it is seen', () => seen === 1);
    expect(await priceOf('p1', 'p3')).toEqual(['p1']);
    await subgraph.js.publish('events.item.i1.updated', 'no envelope');
    await until('it is seen', () => seen === 2);
    expect(await priceOf('p1', 'p3')).toEqual(['p1', 'p3']);
  });

  test('is left alone while the broker is away, and right when it is back', async () => {
    expect(await stockOf('p1')).toEqual([1]);
    await server.kill();
    await until('it is noticed', () => !feed.isFollowing());
    expect(shop.cache.statistics.isBypassed()).toBe(true);
    shop.shop.available.set('p1', 7);
    expect(await stockOf('p1')).toEqual([7]);
    shop.shop.available.set('p1', 8);
    expect(await stockOf('p1')).toEqual([8]);
    await server.restart();
    await until('events arrive again', () => feed.isFollowing());
    const before = shop.asked.length;
    await stockOf('p1');
    await stockOf('p1');
    expect(shop.asked).toHaveLength(before + 1);
  });

  test('is stale for three seconds at most when the connection is silently gone', async () => {
    await stockOf('p1');
    way.goSilent();
    const silentSince = performance.now();
    shop.shop.available.set('p1', 9);
    await publishEventOf(subgraph, 'stock.changed', 'p1');
    await until('it is noticed', () => shop.cache.statistics.isBypassed());
    // The timers that notice may fire late on a busy machine.
    expect(performance.now() - silentSince).toBeLessThan(4_000);
    expect(await stockOf('p1')).toEqual([9]);
    way.recover();
    await until('events arrive again', () => feed.isFollowing());
    expect(seen).toBe(1);
    expect(await stockOf('p1')).toEqual([9]);
  });
});

test('no read is older than the last event seen before it, with a subgraph that changes all the time', async () => {
  const noticed = new Map<string, number>();
  let stale = 0;
  let reads = 0;
  let changing = true;
  let published = 0;
  shop.gate.afterRead = () => new Promise((resolve) => setImmediate(resolve));

  const write = async () => {
    for (let value = 1_000; value < 1_400; value++) {
      const id = `p${1 + (value % 3)}`;
      shop.shop.available.set(id, value);
      published++;
      await publishEventOf(subgraph, 'stock.changed', id);
      if (value % 2 === 0) continue;
      await until('it is seen', () => seen === published);
      noticed.set(id, value);
    }
    changing = false;
  };
  const read = async () => {
    while (changing) {
      const since = new Map(noticed);
      const values = await stockOf('p1', 'p2', 'p3');
      reads++;
      for (const [index, value] of values.entries()) if (value < (since.get(`p${index + 1}`) ?? 0)) stale++;
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  await Promise.all([write(), read(), read(), read()]);
  expect(stale).toBe(0);
  expect(reads).toBeGreaterThan(1_000);
  expect(shop.cache.statistics.fetches.hits).toBeGreaterThan(1_000);
});
