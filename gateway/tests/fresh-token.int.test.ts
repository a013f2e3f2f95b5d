import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { decodeJwt } from 'jose';
import { sessionRevokedV1 } from '#events/auth/session-revoked.v1.ts';
import { authorization, connectSocket, openSocket } from './open-socket.ts';
import { publishEvent } from './publish-event.ts';
import { startTestGateway, type TestGateway, until } from './test-gateway.ts';

let stack: TestGateway;
beforeAll(async () => {
  stack = await startTestGateway();
  stack.graph.orders.set('o1', { id: 'o1', buyer: 'alice', status: 'pending' });
});
afterAll(async () => stack[Symbol.asyncDispose]());

const connect = async (claims = {}) => openSocket(stack.gateway.url, await stack.auth.token(claims));
const ping = (token: string) => ({ type: 'ping', payload: authorization(token) });
const follow = {
  id: 'updates',
  type: 'subscribe',
  payload: { query: 'subscription { orderUpdated(orderId: "o1") { id } }' },
};

describe('a connection that sends a fresh token', () => {
  test('goes on when the former one ends, and so do its subscriptions', async () => {
    const former = { sid: randomUUID(), expiresIn: 2 };
    await using socket = await connect(former);
    await using other = await connect(former);
    socket.send(follow);
    await stack.untilLive(1);
    const token = await stack.auth.token({ sid: randomUUID() });
    const expiresAt = new Date((decodeJwt(token).exp ?? 0) * 1000).toISOString();
    expect((await socket.ask(ping(token), 'pong')).payload).toEqual({ expiresAt });

    // The other one, which sent none, tells when the former token has ended.
    expect(await other.ended()).toEqual({ code: 4403, reason: 'The access token has expired.' });
    await publishEvent(stack.broker, sessionRevokedV1, former.sid, {
      sessionId: former.sid,
      userId: randomUUID(),
      reason: 'SIGNED_OUT',
    });
    await until('the end of the former session is known', async () => (await stack.metrics()).includes('"session"} 1'));
    await stack.publish('o1');
    await until('the subscription is told', () => socket.received.some(({ id }) => id === 'updates'));
    expect(socket.received.at(-1)).toMatchObject({ type: 'next', payload: { data: { orderUpdated: { id: 'o1' } } } });
    expect(socket.received.at(-1)?.payload?.errors).toBeUndefined();
    expect(socket.closed).toBeNull();
  });

  test.each([
    ['is of another user', { sub: 'bob' }, /another caller or has other rights/],
    ['gives other rights', { scope: 'orders:read' }, /another caller or has other rights/],
    ['has expired', { expiresIn: -1 }, /has expired/],
    ['is of a service', { client: 'api-key' }, /another caller/],
  ])('is closed when that %s', async (_what, claims, reason) => {
    await using socket = await connect();
    socket.send(ping(await stack.auth.token(claims)));
    expect(await socket.ended()).toEqual({ code: 4403, reason: expect.stringMatching(reason) });
    expect(socket.received.map(({ type }) => type)).toEqual(['connection_ack']);
  });

  test.each([
    ['is not a token', { authorization: 'Bearer nonsense' }, 'The access token is not valid.'],
    ['is not even text', { authorization: { a: 1 } }, /expected Bearer and a token/],
    ['cannot be made text of', { authorization: { toString: 1 } }, /expected Bearer and a token/],
  ])('is closed when that %s', async (_what, payload, reason) => {
    await using socket = await connect();
    socket.send({ type: 'ping', payload });
    expect(await socket.ended()).toEqual({ code: 4403, reason: expect.stringMatching(reason) });
  });

  test.each([{ toString: 1 }, ['Bearer nonsense'], 1])(
    'is refused when it begins with %j for a token',
    async (value) => {
      await using socket = connectSocket(stack.gateway.url);
      await until('it is open', () => socket.webSocket.readyState === socket.webSocket.OPEN);
      socket.send({ type: 'connection_init', payload: { authorization: value } });
      expect(await socket.ended()).toEqual({
        code: 4403,
        reason: expect.stringMatching(/expected Bearer and a token/),
      });
    },
  );

  test('is closed when it has not said before who it is', async () => {
    await using nobody = await openSocket(stack.gateway.url);
    nobody.send(ping(await stack.auth.token()));
    expect(await nobody.ended()).toMatchObject({ code: 4403 });
    await using early = connectSocket(stack.gateway.url);
    await until('it is open', () => early.webSocket.readyState === early.webSocket.OPEN);
    early.send(ping(await stack.auth.token()));
    expect(await early.ended()).toEqual({ code: 4403, reason: expect.stringMatching(/before connection_init/) });
  });
});

describe('a ping without a token', () => {
  test('is answered as ever', async () => {
    await using socket = await connect();
    expect(await socket.ask({ type: 'ping' }, 'pong')).toEqual({ type: 'pong' });
    expect(await socket.ask({ type: 'ping', payload: { at: 1 } }, 'pong')).toEqual({
      type: 'pong',
      payload: { at: 1 },
    });
  });
});
