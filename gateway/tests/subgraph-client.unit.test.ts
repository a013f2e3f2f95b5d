import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { GraphQLError } from 'graphql';
import type { CompiledFetch } from '../execution/execution.ts';
import type { Caller } from '../request/caller.ts';
import type { RequestContext } from '../request/context.ts';
import type { BreakerState, RejectionReason } from '../subgraphs/guard-subgraph.ts';
import { createSubgraphClient, type SubgraphClient } from '../subgraphs/subgraph-client.ts';
import { defaultSubgraphLimits, type SubgraphLimits } from '../subgraphs/subgraph-limits.ts';

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

const good = answers({ data: { name: 'Ann' } });
const caller = { identityToken: async () => 'token' };
const context = { caller, correlationId: 'c1', clientAddress: '::1' } as unknown as RequestContext;
const compiled = (operationKind: CompiledFetch['operationKind']): CompiledFetch => ({
  ...{ subgraph: 'order', operationKind, operationName: undefined, query: '{ name }', byRepresentations: false },
  bodyHead: '{"query":"{ name }","variables":',
});

let subgraph: TestSubgraph;
let client: SubgraphClient;
const states: BreakerState[] = [];
const rejections: RejectionReason[] = [];
const onRetry = jest.fn();

function connect(limits: Partial<SubgraphLimits> = {}): void {
  const observer = {
    onBreaker: (state: BreakerState) => void states.push(state),
    onRejection: (reason: RejectionReason) => void rejections.push(reason),
    onRequest() {},
    onRetry,
  };
  client = createSubgraphClient({
    name: 'order',
    url: subgraph.url,
    limits: { ...defaultSubgraphLimits, ...limits },
    observer,
    anonymousCaller: caller as unknown as Caller,
  });
}

beforeEach(async () => {
  states.length = 0;
  rejections.length = 0;
  onRetry.mockClear();
  subgraph = await startTestSubgraph(good);
  connect();
});
afterEach(async () => {
  await client.close();
  await subgraph[Symbol.asyncDispose]();
});

const ask = (kind: CompiledFetch['operationKind'] = 'query', path: string[] = []) =>
  client.fetch({ fetch: compiled(kind), variables: { a: 1 }, context, path });
const failureOf = (answer: Promise<unknown>) =>
  answer.then(
    () => null,
    (error: unknown) => error as GraphQLError,
  );
const codeOf = async (answer: Promise<unknown>) => (await failureOf(answer))?.extensions?.['code'];
/** Whole when awaited: failed ones do not stop it. */
const askOften = (count: number) => Promise.all(Array.from({ length: count }, () => failureOf(ask('mutation'))));

test('what a plan asks and what is asked beside are sent alike', async () => {
  expect(await ask()).toEqual({ data: { name: 'Ann' } });
  expect(await client.execute({ query: '{ name }', variables: { a: 1 }, context })).toEqual({ data: { name: 'Ann' } });
  expect(subgraph.asked.map((body) => JSON.parse(body))).toEqual(
    Array(2).fill({ query: '{ name }', variables: { a: 1 } }),
  );
});

describe('a subgraph that does not answer is SERVICE_UNAVAILABLE', () => {
  const unavailable: [string, Behaviour, number][] = [
    ['hangs up', resets, 3],
    ['is behind a proxy that cannot reach it', answers('<html>', 502), 3],
    ['is overloaded', answers('', 503), 3],
    ['fails', answers({ errors: [{ message: 'no' }] }, 500), 1],
    ['wants no more for now', answers('', 429), 1],
    ['hangs', hangs, 1],
    ['never finishes its answer', drips, 1],
    ['hangs up amid its answer', stopsHalfway, 1],
    ['answers something else', answers('<html>'), 1],
    ['answers JSON that is no response', answers('[]'), 1],
    ['answers nothing', answers(''), 1],
    ['answers neither data nor errors', answers('{}'), 1],
  ];
  test.each(unavailable)('when it %s', async (_what, behaviour, attempts) => {
    await client.close();
    // Only of those that never end is the end waited for.
    connect({ timeout: behaviour === hangs || behaviour === drips ? 200 : 20_000 });
    subgraph.behave(behaviour);
    const error = await failureOf(ask('query', ['orders', '@', 'buyer']));
    expect(error).toMatchObject({
      message: 'order is not available.',
      extensions: { code: 'SERVICE_UNAVAILABLE', subgraph: 'order' },
      path: ['orders'],
    });
    expect(subgraph.asked).toHaveLength(attempts);
    expect(onRetry).toHaveBeenCalledTimes(attempts - 1);
  });

  test('when nothing listens', async () => {
    await subgraph[Symbol.asyncDispose]();
    expect(await codeOf(ask())).toBe('SERVICE_UNAVAILABLE');
    expect(onRetry).toHaveBeenCalledTimes(2);
  });

  test('and what it does not answer in time does not keep its connection from others', async () => {
    await client.close();
    connect({ timeout: 50, concurrency: 1 });
    for (const behaviour of [hangs, drips]) {
      subgraph.behave(behaviour);
      expect(await codeOf(ask())).toBe('SERVICE_UNAVAILABLE');
      subgraph.behave(good);
      expect(await ask()).toEqual({ data: { name: 'Ann' } });
    }
  });
});

describe('repeating', () => {
  test('helps a query over a moment of trouble', async () => {
    subgraph.behave((...request) => (subgraph.asked.length < 3 ? answers('', 503) : good)(...request));
    expect(await ask()).toEqual({ data: { name: 'Ann' } });
    expect(subgraph.asked).toHaveLength(3);
  });

  test.each([
    ['of a mutation', () => ask('mutation')],
    ['of what is asked beside plans', () => client.execute({ query: '{ name }', variables: {}, context })],
  ])('does not happen %s', async (_what, request) => {
    subgraph.behave(resets);
    expect(await codeOf(request())).toBe('SERVICE_UNAVAILABLE');
    expect(subgraph.asked).toHaveLength(1);
  });

  test('does not happen for errors that the subgraph itself reports', async () => {
    const answer = { data: null, errors: [{ message: 'no database', extensions: { code: 'SERVICE_UNAVAILABLE' } }] };
    subgraph.behave(answers(answer));
    expect(await ask()).toEqual(answer);
    expect(subgraph.asked).toHaveLength(1);
  });

  test('adds a tenth to the load in the long run', async () => {
    let turn = 0;
    subgraph.behave((...request) => (turn++ % 3 === 0 ? answers('', 503) : good)(...request));
    for (let i = 0; i < 20; i++) await Promise.all(Array.from({ length: 20 }, () => failureOf(ask())));
    expect(subgraph.asked.length).toBeGreaterThan(410);
    expect(subgraph.asked.length).toBeLessThanOrEqual(400 + 10 + 40);
  });
});

describe('an answer', () => {
  test('that is too large is an error of its own, and is not read further', async () => {
    await client.close();
    connect({ responseBytes: 1_000_000, concurrency: 1 });
    subgraph.behave(floods);
    const error = await failureOf(ask('query', ['orders', '@', 'buyer']));
    expect(error?.message).toBe('the answer has more than 1000000 bytes');
    expect(error?.extensions).toEqual({});
    expect(error?.path).toEqual(['orders']);
    expect(subgraph.asked).toHaveLength(1);
    subgraph.behave(good);
    expect(await ask()).toEqual({ data: { name: 'Ann' } });
  });

  test('that is too large tells nothing about the subgraph', async () => {
    await client.close();
    connect({ responseBytes: 10 });
    await askOften(20);
    expect(states).toEqual([]);
  });

  test('with status 400 is read, since so Apollo Server refuses values', async () => {
    const answer = { errors: [{ message: 'no date', extensions: { code: 'BAD_USER_INPUT' } }] };
    subgraph.behave(answers(answer, 400));
    expect(await ask()).toEqual(answer);
  });

  test('with characters that span two pieces is read as it was sent', async () => {
    const text = Buffer.from(JSON.stringify({ data: { name: 'Zoë 🦆' } }));
    subgraph.behave((response) => {
      response.writeHead(200);
      let sent = 0;
      const next = () => {
        if (sent === text.length) return void response.end();
        response.write(text.subarray(sent, ++sent), () => setImmediate(next));
      };
      next();
    });
    expect(await ask()).toEqual({ data: { name: 'Zoë 🦆' } });
  });
});

describe('the breaker', () => {
  test('opens after failures in a row, lets one request through later, and closes when that succeeds', async () => {
    subgraph.behave(resets);
    await askOften(10);
    expect(states).toEqual(['open']);
    expect(await codeOf(ask())).toBe('SERVICE_UNAVAILABLE');
    expect(rejections).toEqual(['breaker']);
    expect(subgraph.asked).toHaveLength(10);

    subgraph.behave(hangs);
    let through: Promise<unknown> | undefined;
    await until('one is let through', async () => {
      through = failureOf(ask('mutation'));
      await Promise.race([through, until('it arrives', () => subgraph.asked.length === 11)]);
      return subgraph.asked.length === 11;
    });
    expect(client.breakerState()).toBe('half-open');
    const refusedBefore = rejections.length;
    await askOften(5);
    expect(rejections.length - refusedBefore).toBe(5);
    expect(subgraph.asked).toHaveLength(11);
    await client.checkReady();
  });

  test('closes when the request that is let through succeeds', async () => {
    subgraph.behave(resets);
    await askOften(10);
    subgraph.behave(good);
    await until('it is asked again', async () => (await failureOf(ask())) === null);
    expect(states).toEqual(['open', 'half-open', 'closed']);
    expect(await askOften(20)).toEqual(Array(20).fill(null));
  });

  test('opens at a high rate of failures among successes', async () => {
    let turn = 0;
    subgraph.behave((...request) => (turn++ % 4 === 0 ? good : answers('', 500))(...request));
    for (let i = 0; i < 40 && client.breakerState() === 'closed'; i++) await askOften(1);
    expect(states).toEqual(['open']);
    expect(subgraph.asked.length).toBeGreaterThanOrEqual(20);
  });

  test.each([
    ['refuses', answers('no', 404)],
    ['reports errors', answers({ errors: [{ message: 'no' }] })],
    ['reports its own outages', answers({ errors: [{ message: 'no', extensions: { code: 'SERVICE_UNAVAILABLE' } }] })],
    ['wants no more for now', answers('', 429)],
    ['cannot read what it is sent', answers('<html>', 400)],
  ])('stays closed however often the subgraph %s', async (_what, behaviour) => {
    subgraph.behave(behaviour);
    await askOften(40);
    expect(states).toEqual([]);
    expect(subgraph.asked).toHaveLength(40);
  });

  test('does not keep a readiness check from the subgraph', async () => {
    subgraph.behave(resets);
    await askOften(10);
    expect(client.breakerState()).toBe('open');
    await client.checkReady();
    await subgraph[Symbol.asyncDispose]();
    await expect(client.checkReady()).rejects.toThrow(/^[A-Z_]+$/);
  });

  test('does not tell who asks for its readiness what its database said', async () => {
    subgraph.behaveWhenChecked(answers('no database at 10.0.0.5:5432', 503));
    await expect(client.checkReady()).rejects.toThrow(/^it answered 503$/);
  });
});

describe('a subgraph without `/readyz`', () => {
  const missing = [
    ['not found', answers('<html>Cannot GET /readyz</html>', 404)],
    ['not allowed', answers('', 405)],
    ['an error', answers({ errors: [{ message: 'no query' }] }, 400)],
    ['unauthorized', answers('', 401)],
  ] as const;
  test.each(missing)('(%s) is ready when it answers a query', async (_what, behaviour) => {
    subgraph.behaveWhenChecked(behaviour);
    await client.checkReady();
    expect(subgraph.asked).toEqual(['{"query":"{ __typename }"}']);
  });

  const troubles = [
    ['fails', answers('a password', 500), /^it answered a query with 500$/],
    ['answers something else', answers('<html>'), /^it answered a query with 200$/],
    ['refuses', answers('10.0.0.5 refuses', 403), /^it answered a query with 403$/],
    ['hangs up', resets, /^[A-Z_]+$/],
  ] as const;
  test.each(troubles)('is not ready when it %s, and nothing it says is told', async (_what, behaviour, reason) => {
    subgraph.behaveWhenChecked(answers('', 404));
    subgraph.behave(behaviour);
    await expect(client.checkReady()).rejects.toThrow(reason);
  });
});

describe('requests under way', () => {
  test('are bounded, as are those that wait; further ones are refused at once', async () => {
    await client.close();
    connect({ concurrency: 2, queue: 3 });
    subgraph.behave(hangs);
    const held = Array.from({ length: 5 }, () => failureOf(ask()));
    await until('two arrive', () => subgraph.asked.length === 2);
    expect(await codeOf(ask())).toBe('SERVICE_UNAVAILABLE');
    expect(rejections).toEqual(['queue']);
    expect(await subgraph.openConnections()).toBe(2);
    await client.close();
    await Promise.all(held);
  });

  test('have waited within their time-out', async () => {
    await client.close();
    connect({ concurrency: 1, queue: 9, timeout: 100 });
    subgraph.behave(hangs);
    const codes = await Promise.all(Array.from({ length: 9 }, () => codeOf(ask())));
    expect(codes).toEqual(Array(9).fill('SERVICE_UNAVAILABLE'));
    expect(subgraph.asked.length).toBeLessThan(9);
  });

  test('are finished before a client retires', async () => {
    let answer = () => {};
    subgraph.behave((...request) => {
      answer = () => good(...request);
    });
    const asked = ask();
    await until('it arrives', () => subgraph.asked.length === 1);
    const retired = client.retire();
    answer();
    expect(await asked).toEqual({ data: { name: 'Ann' } });
    await retired;
    expect(subgraph.asked).toHaveLength(1);
  });
});

test('a header that cannot be sent is not taken for an outage', async () => {
  const odd = { ...context, userAgent: 'a\nb' };
  for (let i = 0; i < 20; i++) {
    const error = await failureOf(client.execute({ query: '{ name }', variables: {}, context: odd }));
    expect(error?.message).toMatch(/header/);
  }
  expect(states).toEqual([]);
});
