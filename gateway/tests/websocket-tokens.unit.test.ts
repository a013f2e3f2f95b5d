import { afterEach, describe, expect, test } from '@jest/globals';
import type { Authenticate } from '../authentication/authenticator.ts';
import type { Caller } from '../request/caller.ts';
import { serviceUnavailable, tokenRefused } from '../request/errors.ts';
import { authorization, openSocket, type TestSocket } from './open-socket.ts';
import { nobody, type SocketServer, startSocketServer } from './socket-server.ts';
import { until } from './until.ts';

let server: SocketServer;
let socket: TestSocket;
afterEach(async () => {
  await socket[Symbol.asyncDispose]();
  await server[Symbol.asyncDispose]();
});

const farOff = Date.parse('2030-01-01T00:00:00Z');
/** Somebody, in the session that a token names; it ends in as many milliseconds as stand behind it, if any do. */
function callerOf(token: string): Caller {
  const [session = '', life] = token.split(' ');
  return {
    ...nobody,
    identity: { userId: 'alice', sessionId: session, roles: [], scopes: [] },
    expiresAt: life === undefined ? farOff : Date.now() + Number(life),
    revocationTargets: [{ kind: 'session', id: session, version: 0 }],
  };
}

const authenticate: Authenticate = async (header = '') => callerOf(header.replace('Bearer ', ''));
const ping = (token: string) => ({ type: 'ping', payload: authorization(token) });
const pongs = () => socket.received.filter(({ type }) => type === 'pong');

async function begin(token: string, by: Authenticate = authenticate) {
  server = await startSocketServer({ authenticate: by });
  socket = await openSocket(server.url, token);
  socket.send({ id: '1', type: 'subscribe', payload: { query: 'subscription' } });
  return server.untilLive(1);
}

describe('a connection whose token', () => {
  test('is revoked is closed at once, and so are its live queries', async () => {
    const query = await begin('s1');
    server.connections.endRevoked({ kind: 'session', id: 's1', below: Number.POSITIVE_INFINITY });
    expect(query.closed).toBe(true);
    query.sink.next('{}', null);
    expect(await socket.ended()).toEqual({ code: 4403, reason: 'The session has ended: sign in again.' });
    expect(socket.received.map(({ type }) => type)).toEqual(['connection_ack']);
  });

  test('is revoked is closed when what it had asked for is answered, and nothing else is done', async () => {
    const query = await begin('s1');
    socket.send({ id: '2', type: 'subscribe', payload: { query: 'slow query' } });
    socket.send({ id: '3', type: 'subscribe', payload: { query: 'slow subscription' } });
    await until('they have begun', () => server.asked.length === 3);
    server.connections.endRevoked({ kind: 'session', id: 's1', below: Number.POSITIVE_INFINITY });
    expect(query.closed).toBe(true);
    socket.send({ id: '4', type: 'subscribe', payload: { query: 'query' } });
    socket.send({ type: 'ping' });
    await until('both have arrived', () => socket.webSocket.bufferedAmount === 0);
    server.release();
    expect(await socket.ended()).toMatchObject({ code: 4403 });
    expect(server.live.map(({ closed }) => closed)).toEqual([true, true]);
    expect(server.asked).toHaveLength(3);
    expect(socket.received.slice(1)).toEqual([
      { id: '2', type: 'next', payload: { data: { asked: 'slow query' } } },
      { id: '2', type: 'complete' },
    ]);
  });

  test('expires is closed', async () => {
    const query = await begin('s1 100');
    expect(await socket.ended()).toEqual({ code: 4403, reason: 'The access token has expired.' });
    expect(query.closed).toBe(true);
  });

  test('is replaced by a fresh one goes on until that ends', async () => {
    const query = await begin('s1 300');
    const { payload } = await socket.ask(ping('s2'), 'pong');
    expect(payload).toEqual({ expiresAt: '2030-01-01T00:00:00.000Z' });
    server.connections.endRevoked({ kind: 'session', id: 's1', below: Number.POSITIVE_INFINITY });
    await socket.ask({ type: 'ping' }, 'pong');
    expect(query.closed).toBe(false);
    socket.send(ping('s3 50'));
    expect(await socket.ended()).toMatchObject({ code: 4403 });
  });
});

describe('fresh tokens', () => {
  test('hold in the order in which they came, however long each takes to verify', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    await begin('s1', async (header, origin) => {
      if (header?.endsWith('s2')) await promise;
      return authenticate(header, origin);
    });
    socket.send(ping('s2'));
    socket.send(ping('s3'));
    await socket.ask({ type: 'ping' }, 'pong');
    resolve();
    await until('both are answered', () => pongs().length === 3);
    server.connections.endRevoked({ kind: 'session', id: 's2', below: Number.POSITIVE_INFINITY });
    await socket.ask({ type: 'ping' }, 'pong');
    server.connections.endRevoked({ kind: 'session', id: 's3', below: Number.POSITIVE_INFINITY });
    expect(await socket.ended()).toMatchObject({ code: 4403 });
  });

  test('that cannot be verified now change nothing; one that is refused ends the connection', async () => {
    await begin('s1', async (header, origin) => {
      if (header?.endsWith('later')) throw serviceUnavailable('auth', 0);
      if (header?.endsWith('wrong')) throw tokenRefused('It is wrong.');
      return authenticate(header, origin);
    });
    const { payload } = await socket.ask(ping('later'), 'pong');
    expect(payload).toEqual({ expiresAt: new Date(farOff).toISOString() });
    socket.send(ping('wrong'));
    expect(await socket.ended()).toEqual({ code: 4403, reason: 'It is wrong.' });
  });

  test('that come faster than they can be verified end the connection', async () => {
    const { promise } = Promise.withResolvers<Caller>();
    await begin('s1', async (header, origin) => (header?.endsWith('s2') ? promise : authenticate(header, origin)));
    for (let count = 0; count < 11; count++) socket.send(ping('s2'));
    expect(await socket.ended()).toEqual({ code: 1013, reason: 'Too many attempts.' });
  });
});
