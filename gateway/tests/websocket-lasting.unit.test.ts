import { once } from 'node:events';
import { afterEach, describe, expect, test } from '@jest/globals';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { connectSocket, openSocket, type TestSocket } from './open-socket.ts';
import { openRawSocket } from './raw-socket.ts';
import { type SocketServer, startSocketServer } from './socket-server.ts';
import { until } from './until.ts';

let server: SocketServer;
afterEach(async () => server[Symbol.asyncDispose]());

const subscribe = (id: string, query = 'subscription') => ({ id, type: 'subscribe', payload: { query } });
const megabyte = JSON.stringify({ data: 'x'.repeat(2 ** 20) });
const nexts = ({ received }: TestSocket, id: string) =>
  received.filter((message) => message.id === id && message.type === 'next').length;

/** A client with a live query that does not take what it is sent any more. */
async function congest(socket: TestSocket, id = '1') {
  socket.send(subscribe(id));
  const query = await server.untilLive(server.live.length + 1);
  socket.webSocket.pause();
  let sent = 0;
  for (; !query.sink.isCongested(); sent++) query.sink.next(megabyte, null);
  return { query, sent };
}

describe('a client that does not take what it is sent', () => {
  test('is congested until it does, and asks for nothing meanwhile; others are served', async () => {
    server = await startSocketServer();
    await using slow = await openSocket(server.url);
    await using other = await openSocket(server.url);
    slow.send(subscribe('early'));
    const early = await server.untilLive(1);
    const { query, sent } = await congest(slow);
    const drained: string[] = [];
    early.onDrained = () => void drained.push('early');
    query.onDrained = () => void drained.push('1');
    slow.send(subscribe('late', 'asked meanwhile'));
    slow.send({ type: 'ping' });
    await other.ask(subscribe('1', 'other'), 'complete');
    expect([server.asked.includes('asked meanwhile'), early.sink.isCongested(), drained]).toEqual([false, true, []]);
    slow.webSocket.resume();
    await until('it has everything', () => slow.received.at(-1)?.type === 'pong');
    expect(drained).toEqual(['early', '1']);
    expect(nexts(slow, '1')).toBe(sent);
    expect(nexts(slow, 'late')).toBe(1);
    expect(query.sink.isCongested()).toBe(false);
  });

  test('is told in sending: what one live query sends does not keep the others from being told', async () => {
    server = await startSocketServer();
    await using slow = await openSocket(server.url);
    slow.send(subscribe('2'));
    slow.send(subscribe('3'));
    await server.untilLive(2);
    const { query } = await congest(slow);
    const drained: string[] = [];
    const [second, third] = server.live;
    for (const [id, live] of [
      ['1', query],
      ['2', second],
      ['3', third],
    ] as const) {
      if (!live) throw new Error('not open');
      // Each takes all the place there is.
      live.onDrained = () => {
        drained.push(id);
        if (drained.length < 9) while (!live.sink.isCongested()) live.sink.next(megabyte, null);
      };
    }
    slow.webSocket.resume();
    await until('all had their sending', () => drained.length >= 9);
    expect(drained.slice(0, 9).join('')).toMatch(/^(231){3}$/);
  });

  test('is given up when it takes nothing for long, not when it takes a little', async () => {
    server = await startSocketServer({ times: { stallTimeout: 1_500 } });
    await using slow = await openSocket(server.url);
    const { query } = await congest(slow);
    for (let more = 0; more < 60; more++) query.sink.next(megabyte, null);
    const startedAt = performance.now();
    while (performance.now() - startedAt < 3_000) {
      const before = nexts(slow, '1');
      slow.webSocket.resume();
      await until('it took one', () => nexts(slow, '1') > before);
      slow.webSocket.pause();
      await new Promise((resolve) => setTimeout(resolve, 200));
      expect(query.closed).toBe(false);
    }
    await until('it is given up', () => query.closed);
  });
});

describe('a client that does not answer pings', () => {
  test('is given up; one that does is kept', async () => {
    server = await startSocketServer({ times: { keepAlive: 120 } });
    await using silent = connectSocket(server.url, undefined, { autoPong: false });
    await using alive = await openSocket(server.url);
    let pings = 0;
    alive.webSocket.on('ping', () => void pings++);
    expect(await silent.ended()).toMatchObject({ code: 1006 });
    await until('the other one was asked a few times', () => pings >= 3);
    expect(alive.closed).toBeNull();
  });

  test('since it has much to take in first is kept', async () => {
    server = await startSocketServer({ times: { keepAlive: 60 } });
    await using slow = await openSocket(server.url);
    await using other = await openSocket(server.url);
    let pings = 0;
    other.webSocket.on('ping', () => void pings++);
    const { query } = await congest(slow);
    await until('others were asked a few times', () => pings >= 5);
    expect(query.closed).toBe(false);
    slow.webSocket.resume();
    await until('it has everything', () => !query.sink.isCongested());
  });
});

describe('a server that shuts down', () => {
  test('closes its connections one after the other, and completes nothing', async () => {
    server = await startSocketServer({ times: { closeWindow: 600 } });
    const sockets = await Promise.all(Array.from({ length: 60 }, () => openSocket(server.url)));
    const endedAt: number[] = [];
    for (const socket of sockets) {
      socket.send(subscribe('1'));
      socket.webSocket.once('close', () => void endedAt.push(performance.now()));
    }
    await server.untilLive(60);
    const startedAt = performance.now();
    await server.close();
    await until('all are closed', () => endedAt.length === 60);
    for (const { closed, received } of sockets) {
      expect(closed).toEqual({ code: 1012, reason: 'The gateway shuts down: connect again.' });
      expect(received.map(({ type }) => type)).toEqual(['connection_ack']);
    }
    expect(server.live.every(({ closed }) => closed)).toBe(true);
    const [first = 0, last = 0] = [Math.min(...endedAt), Math.max(...endedAt)];
    expect(last - first).toBeGreaterThan(300);
    expect(last - startedAt).toBeLessThan(1_600);
  });

  test('does not wait for those that say nothing', async () => {
    server = await startSocketServer();
    await using deaf = await openRawSocket(server.url);
    deaf.socket.pause();
    const startedAt = performance.now();
    await server.close();
    expect(performance.now() - startedAt).toBeLessThan(2_900);
  });
});

describe('a graphql-ws client', () => {
  const connect = (url: () => string) =>
    createClient({
      url: () => url().replace('http', 'ws'),
      webSocketImpl: WebSocket,
      retryAttempts: 5,
      retryWait: async () => {},
    });

  test('asks, subscribes, completes, and is told what is wrong', async () => {
    server = await startSocketServer();
    const client = connect(() => server.url);
    const results = client.iterate({ query: 'b' });
    expect(await results.next()).toEqual({ done: false, value: { data: { asked: 'b' } } });
    expect(await results.next()).toEqual({ done: true });
    await expect(client.iterate({ query: 'wrong' }).next()).rejects.toMatchObject([{ message: 'It is wrong.' }, {}]);
    const updates = client.iterate({ query: 'subscription' });
    const first = updates.next();
    const query = await server.untilLive(1);
    query.sink.next('{"data":{"a":1}}', null);
    expect(await first).toEqual({ done: false, value: { data: { a: 1 } } });
    await updates.return?.();
    await until('it is completed', () => query.closed);
    await client.dispose();
  });

  test('comes back by itself when the server shuts down', async () => {
    await using former = await startSocketServer({ times: { closeWindow: 10 } });
    server = await startSocketServer();
    let { url } = former;
    const client = connect(() => url);
    const updates = client.iterate({ query: 'subscription' });
    const first = updates.next();
    await former.untilLive(1);
    url = server.url;
    await former.close();
    (await server.untilLive(1)).sink.next('{"data":{"a":2}}', null);
    expect(await first).toEqual({ done: false, value: { data: { a: 2 } } });
    await updates.return?.();
    await client.dispose();
  });
});

test('a client that is not read any more is told why it is closed', async () => {
  server = await startSocketServer();
  await using slow = await openSocket(server.url);
  await congest(slow);
  const closing = once(slow.webSocket, 'close');
  const drained = server.close();
  await new Promise((resolve) => setImmediate(resolve));
  slow.webSocket.resume();
  await closing;
  expect(slow.closed?.code).toBe(1012);
  await drained;
});
