import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { Client, ClientOptions } from 'graphql-ws';
import NodeWebSocket from 'ws';
import { createLiveClient } from '../create-live-client.ts';
import type { ResumeOptions } from '../resume.ts';
import { type LiveServer, startLiveServer } from './live-server.ts';
import { until, upTo, watch } from './watch.ts';

let server: LiveServer;
let client: Client;
const gaps: unknown[] = [];

function connect(options: Partial<ClientOptions> & ResumeOptions = {}) {
  let ids = 0;
  client = createLiveClient({
    url: server.url,
    retryWait: async () => {},
    // The default ones are random.
    generateID: () => String(++ids),
    ...options,
  });
  return client;
}
const onGap: ResumeOptions['onGap'] = ({ extensions }) => void gaps.push(extensions);
const open = (count = 1) => until(`${count} are open`, () => server.subscriptions.size === count);
const refusal = (code: string, more = {}) => [{ message: code, extensions: { code, ...more } }];

beforeEach(async () => {
  // Pauses are random; what is waited for comes at once.
  jest.spyOn(Math, 'random').mockReturnValue(0.001);
  server = await startLiveServer();
  gaps.length = 0;
});
afterEach(async () => {
  await client.dispose();
  await server[Symbol.asyncDispose]();
  jest.restoreAllMocks();
});

describe('a subscription whose connection breaks', () => {
  test('goes on behind the last message', async () => {
    const watched = watch(connect());
    await open();
    server.happen(2);
    await until('both arrive', () => watched.values.length === 2);
    server.drop();
    server.happen(2);
    await open();
    server.happen();
    await until('the last arrives', () => watched.values.length === 5);
    expect(watched.values).toEqual(upTo(5));
    expect(server.asked).toEqual([undefined, { since: '2.7' }]);
  });

  test('is over when the client is disposed of between two connections', async () => {
    let retry: (() => void) | undefined;
    const retryWait = () =>
      new Promise<void>((resolve) => {
        retry = resolve;
      });
    const watched = watch(connect({ retryWait }));
    await open();
    server.drop();
    await until('it waits to connect again', () => retry !== undefined);
    watched.stop();
    const disposed = client.dispose();
    retry?.();
    await expect(disposed).resolves.toBeUndefined();
  });

  test('goes on where its connection began when there was no message yet', async () => {
    server.happen(3);
    const watched = watch(connect());
    await open();
    server.drop();
    server.happen();
    await until('it arrives', () => watched.values.length === 1);
    expect(watched.values).toEqual([4]);
    expect(server.asked).toEqual([undefined, { since: '3.7' }]);
  });

  test('goes on where others stood when it was opened', async () => {
    const first = watch(connect());
    await open();
    server.happen(3);
    await until('they arrive', () => first.values.length === 3);
    const second = watch(client);
    await open(2);
    server.drop();
    await open(2);
    server.happen();
    await until('it arrives', () => second.values.length === 1);
    expect(second.values).toEqual([4]);
    expect(server.asked).toEqual([undefined, undefined, { since: '3.7' }, { since: '3.7' }]);
  });

  test('goes on where the application wanted it to begin', async () => {
    server.happen(3);
    let drops = 1;
    server.onSubscribe = () => (drops-- > 0 ? 'drop' : undefined);
    const watched = watch(connect(), { since: '1.7', custom: 'kept' });
    await until('they arrive', () => watched.values.length === 2);
    expect(watched.values).toEqual([2, 3]);
    expect(server.asked).toEqual(Array(2).fill({ since: '1.7', custom: 'kept' }));
  });

  test('is told the rest of the state it begins with', async () => {
    server.happen(4);
    server.initialBeforeDrop = 2;
    const watched = watch(connect(), { initial: true });
    await open();
    server.happen();
    await until('everything arrives', () => watched.values.length === 4);
    expect(watched.values).toEqual(['state 1', 'state 2', 'state 3', 5]);
    expect(server.asked).toEqual([{ initial: true }, { initial: true, since: '4.7.2' }]);
  });

  test('asks for the state it begins with again when it got nothing of it', async () => {
    let drops = 1;
    server.onSubscribe = () => (drops-- > 0 ? 'drop' : undefined);
    const watched = watch(connect(), { initial: true });
    await until('it arrives', () => watched.values.length === 3);
    expect(server.asked).toEqual(Array(2).fill({ initial: true }));
  });

  test('misses nothing and is told nothing twice, whenever it breaks', async () => {
    jest.restoreAllMocks();
    connect();
    const watched = upTo(5).map(() => watch(client));
    await open(5);
    for (let round = 0; round < 100; round++) {
      server.happen(1 + Math.floor(Math.random() * 5));
      if (Math.random() < 0.5) await new Promise((resolve) => setImmediate(resolve));
      if (Math.random() < 0.5) server.drop();
      else server.close([1001, 1012, 1013, 4408][round % 4] as number);
      server.happen(Math.floor(Math.random() * 3));
      if (Math.random() < 0.8) await open(5);
    }
    await open(5);
    server.happen();
    const last = server.happened();
    await until('everybody has everything', () => watched.every(({ values }) => values.at(-1) === last));
    for (const { values } of watched) expect(values).toEqual(upTo(last));
  });

  test('hears nothing more of a connection that was given up', async () => {
    // Goes on telling what arrives after it was closed, unlike a browser's.
    const watched = watch(connect({ webSocketImpl: NodeWebSocket }));
    await open();
    server.happen();
    await until('it arrives', () => watched.values.length === 1);
    server.ignoreClients();
    client.terminate();
    server.happen();
    server.onSubscribe = () => void server.happen();
    await until('it is subscribed again', () => server.asked.length === 2);
    server.happen();
    await until('the last arrives', () => watched.values.at(-1) === 4);
    expect(watched.values).toEqual(upTo(4));
  });

  test('ends when it is left meanwhile', async () => {
    const watched = watch(connect());
    await open();
    server.drop();
    watched.stop();
    await until('it is over', () => watched.ended !== null);
    expect(watched.ended).toEqual({});
    expect(server.asked).toHaveLength(1);
  });
});

test('a message that was told before is dropped', async () => {
  const watched = watch(connect());
  await open();
  server.happen(3);
  server.repeat(2);
  server.repeat(3);
  server.happen();
  await until('the last arrives', () => watched.values.at(-1) === 4);
  expect(watched.values).toEqual(upTo(4));
});

test('results without a cursor are left as they are', async () => {
  server.onSubscribe = ({ socket, id }) => {
    for (const value of [1, 1]) socket.send(JSON.stringify({ id, type: 'next', payload: { data: { value } } }));
    socket.send(JSON.stringify({ id, type: 'complete' }));
    return 'drop';
  };
  const watched = watch(connect());
  await until('it is over', () => watched.ended !== null);
  expect(watched).toMatchObject({ values: [1, 1], ended: {} });
});

test('an iterator goes on as well', async () => {
  connect();
  const iterator = client.iterate<{ value: number }>({ query: 'subscription { value }' });
  await open();
  server.happen();
  expect(await iterator.next()).toMatchObject({ value: { data: { value: 1 } } });
  server.drop();
  server.happen();
  expect(await iterator.next()).toMatchObject({ value: { data: { value: 2 } } });
  await iterator.return?.();
  await open(0);
});

describe('a cursor that has expired', () => {
  const breakAndForget = async () => {
    await open();
    server.happen(2);
    await until('it is told', () => server.subscriptions.size === 1);
    server.drop();
    server.happen(3);
    server.forget(4);
  };

  test('ends the subscription', async () => {
    const watched = watch(connect());
    await breakAndForget();
    await until('it is over', () => watched.ended !== null);
    expect(watched.ended?.error).toMatchObject([{ extensions: { code: 'CURSOR_EXPIRED' } }]);
  });

  test('makes it begin anew at the present when the application wants to be told of that', async () => {
    const watched = watch(connect({ onGap }));
    await breakAndForget();
    await until('it begins anew', () => gaps.length === 1);
    await open();
    server.happen();
    await until('the next arrives', () => watched.values.at(-1) === 6);
    expect(watched.values).toEqual([1, 2, 6]);
    // What happens while the application reads again is told as well.
    expect(server.asked.at(-1)).toEqual({ since: '5.7' });
    expect(gaps).toEqual([undefined]);
  });

  test('makes it begin with the state again if it had', async () => {
    const watched = watch(connect({ onGap }), { initial: true });
    await breakAndForget();
    await until('it begins anew', () => watched.values.length === 8);
    expect(watched.values.slice(5)).toEqual(['state 1', 'state 2', 'state 3']);
    expect(gaps).toEqual([{ initial: true }]);
  });

  test('ends it when that one has expired too', async () => {
    server.onSubscribe = () => refusal('CURSOR_EXPIRED');
    const watched = watch(connect({ onGap }), { since: '1.1' });
    await until('it is over', () => watched.ended !== null);
    expect(server.asked).toHaveLength(2);
    expect(watched.ended?.error).toMatchObject([{ extensions: { code: 'CURSOR_EXPIRED' } }]);
  });
});

describe('a subscription that the gateway ends', () => {
  test.each([
    ['SERVICE_UNAVAILABLE', {}],
    ['CLIENT_TOO_SLOW', {}],
    ['RATE_LIMITED', { retryAfterSeconds: 0 }],
    ['UNAUTHENTICATED', {}],
    ['LIMIT_EXCEEDED', { limit: 'liveQueriesPerCaller' }],
  ])('for %s is opened again where it was', async (code, more) => {
    const watched = watch(connect());
    await open();
    server.happen();
    await until('it arrives', () => watched.values.length === 1);
    server.end(refusal(code, more));
    server.happen();
    await until('the next arrives', () => watched.values.length === 2);
    expect(server.asked.at(-1)).toEqual({ since: '1.7' });
  });

  test.each([
    ['FORBIDDEN', {}],
    ['GRAPHQL_VALIDATION_FAILED', {}],
    ['LIMIT_EXCEEDED', { limit: 'depth' }],
  ])('for %s ends', async (code, more) => {
    const watched = watch(connect());
    await open();
    server.happen();
    server.end(refusal(code, more));
    await until('it is over', () => watched.ended !== null);
    expect(watched.ended?.error).toMatchObject(refusal(code));
  });

  test('because its token ended ends when there is no other', async () => {
    const watched = watch(connect());
    await open();
    server.happen();
    await until('it arrives', () => watched.values.length === 1);
    server.onSubscribe = () => refusal('UNAUTHENTICATED');
    server.end(refusal('UNAUTHENTICATED'));
    await until('it is over', () => watched.ended !== null);
    expect(server.asked).toHaveLength(3);
  });

  test('for a moment before it was ever open is opened when that has passed', async () => {
    server.onSubscribe = () => refusal('SERVICE_UNAVAILABLE');
    const watched = watch(connect());
    await until('it is asked for', () => server.asked.length >= 1);
    server.onSubscribe = () => undefined;
    await open();
    server.happen();
    await until('it arrives', () => watched.values.length === 1);
    expect(watched.ended).toBeNull();
  });

  test('for a limit before it was ever open ends', async () => {
    server.onSubscribe = () => refusal('LIMIT_EXCEEDED', { limit: 'liveQueriesPerCaller' });
    const watched = watch(connect());
    await until('it is over', () => watched.ended !== null);
    expect(server.asked).toHaveLength(1);
  });

  test.each(['stop', 'dispose'] as const)('is over when the application gives it up meanwhile (%s)', async (how) => {
    jest.spyOn(Math, 'random').mockReturnValue(1);
    const watched = watch(connect());
    await open();
    server.happen();
    server.end(refusal('SERVICE_UNAVAILABLE'));
    await until('it waits', () => server.subscriptions.size === 0 && watched.values.length === 1);
    if (how === 'stop') watched.stop();
    else await client.dispose();
    await until('it is over', () => watched.ended !== null);
    expect(watched.ended).toEqual({});
    expect(server.asked).toHaveLength(1);
  });
});

describe('a refused token', () => {
  test('is followed by a fresh one', async () => {
    let token = 'old';
    server.onInit = (payload) => ((payload as { token: string }).token === 'fresh' ? undefined : 4403);
    const closed = () => {
      token = 'fresh';
    };
    const watched = watch(connect({ connectionParams: () => ({ token }), on: { closed } }));
    await open();
    expect(server.inits).toEqual([{ token: 'old' }, { token: 'fresh' }]);
    watched.stop();
  });

  test('ends subscriptions when there is no other', async () => {
    server.onInit = () => 4403;
    const watched = watch(connect());
    await until('it is over', () => watched.ended !== null);
    expect(watched.ended?.error).toMatchObject({ code: 4403 });
    expect(server.inits).toHaveLength(3);
  });
});

test.each([4400, 4401, 4409, 4429, 4500])('a connection closed with %d is not made again', async (code) => {
  const watched = watch(connect());
  await open();
  server.close(code);
  await until('it is over', () => watched.ended !== null);
  expect(watched.ended?.error).toMatchObject({ code });
  expect(server.inits).toHaveLength(1);
});
