import { once } from 'node:events';
import { afterEach, describe, expect, jest, test } from '@jest/globals';
import type { Connections } from '../connections/connections.ts';
import { rateLimited, serviceUnavailable, tokenRefused } from '../request/errors.ts';
import { connectSocket, openSocket, type TestSocket } from './open-socket.ts';
import { nobody, type SocketServer, startSocketServer } from './socket-server.ts';
import { until } from './until.ts';

let server: SocketServer;
let socket: TestSocket;
afterEach(async () => {
  await socket[Symbol.asyncDispose]();
  await server[Symbol.asyncDispose]();
});

/** Connects without `connection_init`. */
async function connect(overrides: Parameters<typeof startSocketServer>[0] = {}) {
  server = await startSocketServer(overrides);
  socket = connectSocket(server.url);
  await once(socket.webSocket, 'open');
}

async function initialise(overrides: Parameters<typeof startSocketServer>[0] = {}) {
  server = await startSocketServer(overrides);
  socket = await openSocket(server.url);
}

const init = { type: 'connection_init' };
const subscribe = (id: string, query = 'subscription') => ({ id, type: 'subscribe', payload: { query } });
const complete = (id: string) => ({ id, type: 'complete' });
/** Everything that was sent before is here when this resolves; what has come since `connection_ack`. */
async function settled() {
  await socket.ask({ type: 'ping', payload: { barrier: true } }, 'pong');
  return socket.received.filter(({ type }) => type !== 'pong' && type !== 'connection_ack');
}

describe('a WebSocket', () => {
  test('is served when graphql-transport-ws is one of the subprotocols it offers', async () => {
    server = await startSocketServer();
    socket = connectSocket(server.url, ['soap', 'graphql-transport-ws', 'graphql-ws']);
    await once(socket.webSocket, 'open');
    expect(socket.webSocket.protocol).toBe('graphql-transport-ws');
    expect(await socket.ask(init, 'connection_ack')).toEqual({ type: 'connection_ack', payload: { cursor: '7.1' } });
  });

  test('is closed with 4408 when it does not begin in time', async () => {
    await connect({ times: { initialisationTimeout: 10 } });
    expect(await socket.ended()).toEqual({ code: 4408, reason: 'Connection initialisation timeout' });
  });

  test('that has begun may wait longer for the answer, and begin only once', async () => {
    const { promise, resolve } = Promise.withResolvers<typeof nobody>();
    await connect({ times: { initialisationTimeout: 50 }, authenticate: () => promise });
    const startedAt = Date.now();
    socket.send(init);
    await until('the time is over', async () => Date.now() > startedAt + 100);
    expect(await settled()).toEqual([]);
    socket.send(init);
    expect(await socket.ended()).toEqual({ code: 4429, reason: 'Too many initialisation requests' });
    resolve(nobody);
  });

  test('that begins again is closed with 4429', async () => {
    await initialise();
    socket.send(init);
    expect(await socket.ended()).toEqual({ code: 4429, reason: 'Too many initialisation requests' });
  });

  test.each([
    ['its token is refused', () => tokenRefused('No.'), 4403, 'No.'],
    ['that is too long to say', () => tokenRefused(`${'é'.repeat(70)}`), 4403, 'é'.repeat(61)],
    ['it tried too often', () => rateLimited('Too many.', 1), 1013, 'Too many attempts.'],
    ['nobody can tell', () => serviceUnavailable('auth', 0), 1013, 'Access tokens cannot be verified now.'],
    ['of a defect', () => new Error('a defect'), 1013, 'Access tokens cannot be verified now.'],
  ])('is refused because %s', async (_why, error, code, reason) => {
    await connect({ authenticate: async () => Promise.reject(error()) });
    socket.send(init);
    expect(await socket.ended()).toEqual({ code, reason });
  });

  test('is closed with 4401 when it asks before it is acknowledged', async () => {
    await connect();
    socket.send(subscribe('1'));
    expect(await socket.ended()).toEqual({ code: 4401, reason: 'Unauthorized' });
    expect(server.asked).toEqual([]);
  });

  test('that closes while its token is verified leaves nothing behind', async () => {
    const { promise, resolve } = Promise.withResolvers<typeof nobody>();
    const authenticate = jest.fn(() => promise);
    const open = jest.fn<Connections['open']>();
    await connect({ authenticate, connections: { open, endRevoked() {} } });
    socket.send(init);
    await until('the token is verified', () => authenticate.mock.calls.length === 1);
    await socket[Symbol.asyncDispose]();
    await server.close();
    resolve(nobody);
    await promise;
    expect(open).not.toHaveBeenCalled();
  });

  test('is closed with 4500 when something of ours is broken', async () => {
    const defect = new Error('a defect');
    await connect({
      cursor() {
        throw defect;
      },
    });
    socket.send(init);
    expect(await socket.ended()).toEqual({ code: 4500, reason: 'Internal server error' });
    expect(server.reported).toEqual([defect]);
  });
});

describe('a ping', () => {
  test('is answered with a pong, also before anything else, and a pong is not', async () => {
    await connect();
    expect(await socket.ask({ type: 'ping' }, 'pong')).toEqual({ type: 'pong' });
    expect(await socket.ask({ type: 'ping', payload: null }, 'pong')).toEqual({ type: 'pong' });
    const payload = { iCome: 'back' };
    expect(await socket.ask({ type: 'ping', payload }, 'pong')).toEqual({ type: 'pong', payload });
    socket.send({ type: 'pong', payload });
    expect(await settled()).toEqual([]);
  });
});

describe('an operation', () => {
  test('is answered with its result, and is over', async () => {
    await initialise();
    socket.send(subscribe('"1"\n', 'query "q"'));
    await socket.ask(subscribe('2', 'b'), 'complete');
    expect(await settled()).toEqual([
      { id: '"1"\n', type: 'next', payload: { data: { asked: 'query "q"' } } },
      { id: '"1"\n', type: 'complete' },
      { id: '2', type: 'next', payload: { data: { asked: 'b' } } },
      { id: '2', type: 'complete' },
    ]);
  });

  test('that is refused is over with its errors, and the connection goes on', async () => {
    await initialise();
    socket.send(subscribe('1', 'wrong'));
    socket.send(subscribe('1', 'right'));
    const [error, next] = await settled();
    expect(error).toMatchObject({
      id: '1',
      type: 'error',
      payload: [{ message: 'It is wrong.' }, { message: 'Very.' }],
    });
    expect(next).toMatchObject({ id: '1', type: 'next' });
  });

  test('that its client completed before is not answered', async () => {
    await initialise();
    socket.send(subscribe('1', 'slow'));
    socket.send(subscribe('2', 'slow, wrong'));
    socket.send(subscribe('3', 'slow subscription'));
    await until('they are under way', () => server.asked.length === 3);
    for (const id of ['1', '2', '3']) socket.send(complete(id));
    await settled();
    server.release();
    expect((await server.untilLive(1)).closed).toBe(true);
    server.live[0]?.sink.next('{}', null);
    expect(await settled()).toEqual([]);
  });

  test.each(['slow', 'subscription'])('with the id of another one, %s, closes with 4409', async (query) => {
    await initialise();
    socket.send(subscribe('not-unique', query));
    await until('it is asked for', () => server.asked.length === 1);
    socket.send(subscribe('not-unique', 'other'));
    expect(await socket.ended()).toEqual({ code: 4409, reason: 'Subscriber for not-unique already exists' });
    expect(server.asked).toEqual([query]);
  });
});

describe('a live query', () => {
  test('is told everything until it ends', async () => {
    await initialise();
    socket.send(subscribe('1'));
    const { sink } = await server.untilLive(1);
    for (const n of [1, 2, 3]) sink.next(`{"data":{"n":${n}}}`, `${n}.1`);
    sink.end(null);
    sink.next('{}', null);
    expect(await settled()).toEqual([
      ...[1, 2, 3].map((n) => ({ id: '1', type: 'next', payload: { data: { n } } })),
      { id: '1', type: 'complete' },
    ]);
  });

  test('that is ended by an error tells it, and its id is free', async () => {
    await initialise();
    socket.send(subscribe('1'));
    const { sink } = await server.untilLive(1);
    sink.end([{ message: 'It is not valid any more.' }]);
    socket.send(subscribe('1'));
    await server.untilLive(2);
    expect(await settled()).toEqual([{ id: '1', type: 'error', payload: [{ message: 'It is not valid any more.' }] }]);
  });

  test('that its client completes is closed, and told nothing more', async () => {
    await initialise();
    socket.send(subscribe('1'));
    const query = await server.untilLive(1);
    socket.send(complete('1'));
    socket.send(complete('1'));
    socket.send(complete('never opened'));
    await settled();
    expect(query.closed).toBe(true);
    query.sink.next('{}', null);
    expect(await settled()).toEqual([]);
  });

  test('is closed when its client goes, also when it was about to be opened', async () => {
    await initialise();
    socket.send(subscribe('1'));
    socket.send(subscribe('2', 'slow subscription'));
    const query = await server.untilLive(1);
    await until('the second is under way', () => server.asked.length === 2);
    socket.webSocket.terminate();
    await until('the first is closed', () => query.closed);
    server.release();
    expect((await server.untilLive(2)).closed).toBe(true);
  });

  test('is refused beyond what its connection and its caller may have', async () => {
    await initialise();
    for (let id = 0; id < 51; id++) socket.send(subscribe(String(id)));
    await server.untilLive(50);
    expect(await settled()).toMatchObject([
      {
        id: '50',
        payload: [{ extensions: { code: 'LIMIT_EXCEEDED', limit: 'liveQueriesPerConnection', maximum: 50 } }],
      },
    ]);
  });
});

test('operations beyond a hundred wait until others are answered, and none is lost', async () => {
  await initialise();
  for (let id = 0; id < 300; id++) socket.send(subscribe(String(id), 'slow'));
  await until('a hundred are under way', () => server.asked.length === 100);
  expect(server.asked).toHaveLength(100);
  server.release();
  await until('the others are asked', () => server.asked.length === 300);
  await socket.ask(subscribe('last', 'quick'), 'complete');
});
