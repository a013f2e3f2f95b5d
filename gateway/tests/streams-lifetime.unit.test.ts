import { describe, expect, test } from '@jest/globals';
import { type Asked, apollo, liveFor, type StreamServer, startStreamServer } from './stream-server.ts';
import { until } from './until.ts';

const live = { query: 'subscription { orderUpdated { id } }' };
const big = JSON.stringify({ data: 'x'.repeat(100_000) });

const only = async ({ asked }: StreamServer): Promise<Asked> => {
  await until('the operation is answered', () => asked.length === 1);
  return asked[0] as Asked;
};

describe('a stream', () => {
  test('gets a sign of life while there is nothing to say', async () => {
    await using server = await startStreamServer({ times: { heartbeat: 20, stallTimeout: 60_000 } });
    const events = await server.post(live);
    await events.has('\n\n:\n\n:\n\n');
    const parts = await server.post(live, apollo);
    await parts.has('\r\ncontent-type: application/json\r\n\r\n{}\r\n--graphql\r\ncontent-type');
    expect([events.ended, parts.ended]).toEqual([null, null]);
  });

  test('ends with its client', async () => {
    await using server = await startStreamServer();
    const answer = await server.post(live);
    const asked = await only(server);
    answer.leave();
    await until('the live query is closed', () => asked.closed && asked.released);
    asked.sink.next('{}', null);
  });

  test('is closed when its client left before it was opened', async () => {
    const opening = Promise.withResolvers<void>();
    await using server = await startStreamServer({
      async answer(_payload, asked) {
        await opening.promise;
        return liveFor(asked);
      },
    });
    const leaving = new AbortController();
    const { url } = server;
    const headers = { 'content-type': 'application/json', accept: 'text/event-stream' };
    const left = fetch(url, { method: 'POST', headers, body: JSON.stringify(live), signal: leaving.signal });
    const asked = await only(server);
    leaving.abort();
    await expect(left).rejects.toThrow();
    await until('the connection is given back', () => asked.released);
    opening.resolve();
    await until('the live query is closed', () => asked.closed);
  });

  test('ends as refused when its token ended while it was opened', async () => {
    await using server = await startStreamServer({
      async answer(_payload, asked) {
        asked.refuse('The session was revoked.');
        return liveFor(asked);
      },
    });
    const answer = await server.post(live);
    expect(await answer.end()).toContain('The session was revoked.');
    expect((await only(server)).closed).toBe(true);
  });

  test('outlives the time that a request may take', async () => {
    const short = { requestTimeout: 150, headersTimeout: 100, connectionsCheckingInterval: 20 };
    await using server = await startStreamServer({ times: { heartbeat: 100, stallTimeout: 60_000 }, server: short });
    const answer = await server.post(live);
    await answer.has('\n\n:\n\n:\n\n:\n\n:\n\n:\n\n');
    expect(answer.ended).toBeNull();
  });
});

describe('a client that does not read', () => {
  /** More than what lies between can hold. */
  const flood = ({ sink }: Asked) => {
    for (let sent = 0; sent < 200; sent++) sink.next(big, null);
  };

  test('is congested, until it reads again', async () => {
    await using server = await startStreamServer();
    const answer = await server.post(live);
    const asked = await only(server);
    expect(asked.sink.isCongested()).toBe(false);
    answer.pause();
    flood(asked);
    expect([asked.sink.isCongested(), asked.drained]).toEqual([true, 0]);
    answer.resume();
    await until('it has taken all', () => asked.drained > 0);
    expect(asked.sink.isCongested()).toBe(false);
  });

  test('is told of as reading again when that was before its live query was open', async () => {
    const opening = Promise.withResolvers<void>();
    await using server = await startStreamServer({
      async answer(_payload, asked) {
        flood(asked);
        await opening.promise;
        return liveFor(asked);
      },
    });
    const answer = await server.post(live);
    const asked = await only(server);
    await until('all has arrived', () => answer.text.length > 200 * big.length && !asked.sink.isCongested());
    opening.resolve();
    await until('it is told', () => asked.drained > 0);
  });

  test('is cut off when it takes nothing for too long', async () => {
    await using server = await startStreamServer({ times: { heartbeat: 20, stallTimeout: 100 } });
    const answer = await server.post(live);
    const asked = await only(server);
    answer.pause();
    flood(asked);
    await until('it is cut off', () => asked.closed && asked.released);
  });
});

describe('a shutdown', () => {
  test('ends streams without a word that it is over, and their connections, so that clients come back elsewhere', async () => {
    await using server = await startStreamServer();
    const [events, parts] = [await server.post(live), await server.post(live, apollo)];
    await events.has('retry');
    server.openStreams.disconnectAll(20);
    expect(await events.end()).toBe('retry: 500\nid: 5.99\n\n');
    expect(await parts.end()).toBe('\r\n--graphql');
    expect([events.ended, parts.ended]).toEqual(['complete', 'complete']);
    expect(server.asked.map(({ closed, released }) => closed && released)).toEqual([true, true]);
    const late = await server.post(live);
    expect(await late.end()).toContain('retry: 500');
    const query = await server.post({ query: '{ a }' });
    expect(await query.end()).toContain('event: complete');
  });
});
