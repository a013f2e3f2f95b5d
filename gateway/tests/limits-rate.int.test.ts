import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { anonymous, type Identity } from '#packages/identity/identity.ts';
import { type Broker, connectBroker } from '#packages/jetstream/connect-broker.ts';
import { createTestBroker, type TestBroker } from '#packages/test-database/create-test-broker.ts';
import { createRateLimiter, type RateLimiter } from '../limits/rate-limiter.ts';
import type { RequestContext } from '../request/context.ts';

const limits = { anonymousRequests: 100, callerCost: 10_000 };
const logged: Record<string, unknown>[] = [];
const logger = pino({ level: 'warn' }, { write: (line) => logged.push(JSON.parse(line)) });

let server: TestBroker;
/** Two gateways, each with a connection of its own. */
let brokers: Broker[];
let limiters: RateLimiter[];

beforeAll(async () => {
  server = await createTestBroker();
});
afterAll(async () => {
  await server[Symbol.asyncDispose]();
});

async function connect(): Promise<void> {
  brokers = [];
  for (const name of ['one', 'two']) brokers.push(await connectBroker({ url: server.url, name, logger }));
  limiters = brokers.map((broker) => createRateLimiter({ limits, broker, logger }));
  for (const { nc } of brokers) await nc.flush();
}
afterEach(async () => {
  for (const limiter of limiters) limiter.close();
  for (const broker of brokers) await broker.close();
  logged.length = 0;
});

type Asker = Parameters<RateLimiter['take']>[0];
const asker = (clientAddress: string, identity: Identity = anonymous): Asker => ({
  clientAddress,
  caller: { identity } as RequestContext['caller'],
});
const person = (userId: string): Identity => ({ ...anonymous, userId });
const service = (apiKeyId: string): Identity => ({ ...anonymous, apiKeyId });

const limiter = (index: number): RateLimiter => limiters[index] as RateLimiter;

/** Asks until a request has been refused that should be, and returns how many were not. */
async function untilRefused(ask: () => { allowed: boolean } | null): Promise<number> {
  for (let allowed = 0; ; allowed++) {
    if (ask()?.allowed === false) return allowed;
    await delay(10);
  }
}

describe('two gateways at one broker', () => {
  test('give an address its requests together, whichever it asks', async () => {
    await connect();
    const [address, other] = [asker('203.0.113.7'), asker('203.0.113.8')];
    for (let count = 0; count < 100; count++) expect(limiter(0).take(address, 1)).toMatchObject({ allowed: true });
    expect(limiter(0).take(address, 1)).toMatchObject({ allowed: false, limit: 100, remaining: 0 });
    expect(await untilRefused(() => limiter(1).take(address, 1))).toBeLessThan(100);
    expect(limiter(1).take(other, 1)).toMatchObject({ allowed: true, remaining: 99 });
  });

  test('count a network of IPv6 as one address', async () => {
    await connect();
    for (let count = 0; count < 100; count++) limiter(0).take(asker(`2001:db8:0:1::${count}`), 1);
    await untilRefused(() => limiter(1).take(asker('2001:db8:0:1:ffff::1'), 1));
    expect(limiter(1).take(asker('2001:db8:0:2::1'), 1)).toMatchObject({ allowed: true });
  });

  test('give callers their cost together, wherever they call from', async () => {
    await connect();
    for (const identity of [person('u1'), service('k1')]) {
      expect(limiter(0).take(asker('203.0.113.7', identity), 9_000)).toMatchObject({ allowed: true, remaining: 1_000 });
      await untilRefused(() => limiter(1).take(asker('198.51.100.1', identity), 500));
    }
    expect(limiter(1).take(asker('203.0.113.7', person('u2')), 9_000)).toMatchObject({ allowed: true });
    expect(limiter(0).take(asker('203.0.113.7', service('u1')), 9_000)).toMatchObject({ allowed: true });
  });

  test('do not count what they have told each other twice', async () => {
    await connect();
    limiter(0).take(asker('192.0.2.1'), 1);
    limiter(1).take(asker('192.0.2.1'), 1);
    let sum = 2;
    let remaining = 0;
    do {
      await delay(50);
      remaining = limiter(0).take(asker('192.0.2.1'), 1)?.remaining ?? 0;
      sum++;
    } while (remaining !== 100 - sum && sum < 50);
    expect(remaining).toBe(100 - sum);
  });

  test('each count alone while the broker is away, and together again afterwards', async () => {
    await connect();
    await server.kill();
    await expectSoon(() => brokers.every((broker) => !broker.isConnected()));
    const address = asker('203.0.113.9');
    expect(limiter(0).take(address, 1)).toMatchObject({ allowed: true, remaining: 99 });
    expect(limiter(1).take(address, 1)).toMatchObject({ allowed: true, remaining: 99 });
    await server.restart();
    await expectSoon(() => brokers.every((broker) => broker.isConnected()));
    for (let count = 0; count < 100; count++) limiter(0).take(asker('203.0.113.10'), 1);
    await untilRefused(() => limiter(1).take(asker('203.0.113.10'), 1));
  });

  test('go on when somebody says what they do not understand', async () => {
    await connect();
    const [one] = brokers;
    for (const text of ['', '{', '{"from":1}', '{"from":"x","taken":[["a",-5]]}']) {
      one?.nc.publish('gateway.rate-limit.anonymous', text);
    }
    await expectSoon(() => logged.length === 8);
    expect(limiter(1).take(asker('a'), 1)).toMatchObject({ allowed: true, remaining: 99 });
  });
});

describe('a limit', () => {
  test('of 0 is none', async () => {
    await connect();
    const [broker] = brokers;
    const free = createRateLimiter({
      limits: { anonymousRequests: 0, callerCost: 0 },
      broker: broker as Broker,
      logger,
    });
    for (let count = 0; count < 1_000; count++) {
      expect(free.take(asker('203.0.113.7'), 1)).toBeNull();
      expect(free.take(asker('203.0.113.7', person('u1')), 1_000_000)).toBeNull();
    }
    free.close();
  });

  test('is used up by what costs more than all of it, and by what costs nothing one by one', async () => {
    await connect();
    expect(limiter(0).take(asker('a', person('u3')), 1_000_000)).toMatchObject({ allowed: true, remaining: 0 });
    expect(limiter(0).take(asker('a', person('u4')), 0)).toMatchObject({ allowed: true, remaining: 9_999 });
    expect(limiter(0).take(asker('a'), 5_000)).toMatchObject({ allowed: true, remaining: 99 });
  });
});

async function expectSoon(condition: () => boolean): Promise<void> {
  for (const until = performance.now() + 10_000; performance.now() < until && !condition(); ) await delay(20);
  expect(condition()).toBe(true);
}
