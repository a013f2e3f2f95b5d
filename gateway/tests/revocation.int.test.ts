import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { apiKeyRevokedV1 } from '#events/auth/api-key-revoked.v1.ts';
import { roleChangedV1 } from '#events/auth/role-changed.v1.ts';
import { sessionRevokedV1 } from '#events/auth/session-revoked.v1.ts';
import { signingKeyRevokedV1 } from '#events/auth/signing-key-revoked.v1.ts';
import { userRolesChangedV1 } from '#events/auth/user-roles-changed.v1.ts';
import type { AnyEvent, EventContract } from '#packages/event-contract/event-contract.ts';
import { ensureStreams, eventsStream } from '#packages/jetstream/streams.ts';
import { anEvent } from '#packages/test-subgraph/an-event.ts';
import { openSocket } from './open-socket.ts';
import { publishEvent } from './publish-event.ts';
import type { TokenClaims } from './test-auth.ts';
import { startTestGateway, type TestGateway, until } from './test-gateway.ts';

let stack: TestGateway;
beforeEach(async () => {
  stack = await startTestGateway();
});
afterEach(async () => stack[Symbol.asyncDispose]());

const ask = (token: string) => stack.post({ query: '{ variants { sku } }' }, { authorization: `Bearer ${token}` });
const isAccepted = async (token: string) => (await ask(token)).status === 200;
const untilRefused = (token: string) => until('the token is refused', async () => (await ask(token)).status === 401);
const endSession = (sessionId: string, changes = {}) =>
  publishEvent(
    stack.broker,
    sessionRevokedV1,
    sessionId,
    { sessionId, userId: randomUUID(), reason: 'REVOKED' },
    changes,
  );

/** A token and a connection that uses it. */
async function hold(claims: TokenClaims) {
  const token = await stack.auth.token(claims);
  const socket = await openSocket(stack.gateway.url, token);
  expect(await isAccepted(token)).toBe(true);
  return { token, socket, [Symbol.asyncDispose]: () => socket[Symbol.asyncDispose]() };
}

describe('a revocation', () => {
  test('of a session ends its tokens and its connections, and no others', async () => {
    const sessionId = randomUUID();
    await using revoked = await hold({ sid: sessionId });
    await using other = await hold({ sid: randomUUID() });
    await using nobody = await openSocket(stack.gateway.url);
    await endSession(sessionId);

    const reason = 'The session has ended: sign in again.';
    expect(await revoked.socket.ended()).toEqual({ code: 4403, reason });
    expect(await ask(revoked.token)).toMatchObject({
      status: 401,
      body: { errors: [{ message: reason, extensions: { code: 'UNAUTHENTICATED' } }] },
    });
    await using again = await openSocket(stack.gateway.url, revoked.token);
    expect(await again.ended()).toEqual({ code: 4403, reason });
    expect(await isAccepted(other.token)).toBe(true);
    expect([other.socket.closed, nobody.closed]).toEqual([null, null]);
    expect(await stack.metrics()).toContain('souk_revocations_total{kind="session"} 1');
  });

  test('of the roles of an account ends tokens with the former ones', async () => {
    const sub = randomUUID();
    await using former = await hold({ sub, av: 2 });
    await using present = await hold({ sub, av: 3 });
    await publishEvent(stack.broker, userRolesChangedV1, sub, { userId: sub, accessVersion: 3 });
    const reason = 'The rights of the account have changed: get a new access token.';
    expect(await former.socket.ended()).toEqual({ code: 4403, reason });
    expect((await ask(former.token)).body.errors?.[0]?.message).toBe(reason);
    expect(await isAccepted(present.token)).toBe(true);
    expect(present.socket.closed).toBeNull();
  });

  test('of the rights of a role ends tokens with the former ones', async () => {
    await using former = await hold({ roles: ['CUSTOMER', 'STAFF'], rv: { CUSTOMER: 1, STAFF: 4 } });
    await using customer = await hold({ roles: ['CUSTOMER'], rv: { CUSTOMER: 1 } });
    await publishEvent(stack.broker, roleChangedV1, 'STAFF', { role: 'STAFF', rightsVersion: 5 });
    const reason = 'The rights of a role have changed: get a new access token.';
    expect(await former.socket.ended()).toEqual({ code: 4403, reason });
    await untilRefused(former.token);
    expect(await isAccepted(await stack.auth.token({ roles: ['STAFF'], rv: { STAFF: 5 } }))).toBe(true);
    expect(await isAccepted(customer.token)).toBe(true);
    expect(customer.socket.closed).toBeNull();
  });

  test('of a signing key ends every token it signed', async () => {
    await using held = await hold({});
    await publishEvent(stack.broker, signingKeyRevokedV1, 'test', { kid: 'test' });
    const reason = 'The access token was withdrawn: get a new one.';
    expect(await held.socket.ended()).toEqual({ code: 4403, reason });
    await untilRefused(held.token);
  });

  test('of an API key ends its tokens', async () => {
    const apiKeyId = randomUUID();
    await using service = await hold({ sub: apiKeyId, client: 'api-key' });
    await publishEvent(stack.broker, apiKeyRevokedV1, apiKeyId, { apiKeyId });
    expect(await service.socket.ended()).toEqual({ code: 4403, reason: 'The API key has been revoked.' });
    await untilRefused(service.token);
  });

  test('ends a request whose body is still on its way', async () => {
    const sid = randomUUID();
    const token = await stack.auth.token({ sid });
    expect(await isAccepted(token)).toBe(true);
    const body = JSON.stringify({ query: 'mutation { ship(id: "o1") { id } }' });
    stack.graph.orders.set('o1', { id: 'o1', buyer: 'alice', status: 'pending' });
    const slow = request(stack.gateway.url, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'content-length': body.length,
        expect: '100-continue',
      },
    });
    const answered = once(slow, 'response') as Promise<[IncomingMessage]>;
    slow.flushHeaders();
    await once(slow, 'continue');
    slow.write(body.slice(0, 10));
    await endSession(sid);
    await untilRefused(token);
    slow.end(body.slice(10));
    const [answer] = await answered;
    answer.resume();
    expect(answer.statusCode).toBe(401);
    expect(stack.graph.orders.get('o1')?.status).toBe('pending');
  });

  test('that is not readable is reported and skipped', async () => {
    const sessionId = randomUUID();
    const token = await stack.auth.token({ sid: sessionId });
    await stack.broker.js.publish(`events.session.${sessionId}.revoked`, 'nonsense');
    await endSession(randomUUID(), { data: { sessionId: 7 } });
    await endSession(sessionId);
    await untilRefused(token);
    expect(stack.log.filter(({ msg }) => msg === 'a revocation is not readable')).toHaveLength(2);
  });
});

describe('a revocation that auth answered', () => {
  const events: [what: string, claims: TokenClaims, contract: EventContract, data: object][] = [
    ['a session', { sid: randomUUID() }, sessionRevokedV1, { userId: randomUUID(), reason: 'SIGNED_OUT' }],
    ['the roles of an account', { sub: randomUUID(), av: 2 }, userRolesChangedV1, { accessVersion: 3 }],
    [
      'the rights of a role',
      { roles: ['STAFF'], rv: { STAFF: 4 } },
      roleChangedV1,
      { role: 'STAFF', rightsVersion: 5 },
    ],
    ['an API key', { sub: randomUUID(), client: 'api-key' }, apiKeyRevokedV1, {}],
    ['a signing key', {}, signingKeyRevokedV1, { kid: 'test' }],
  ];

  test.each(events)('of %s holds before its event comes', async (_what, claims, contract, data) => {
    await using revoked = await hold(claims);
    const { sub, sid } = claims;
    const ids = { sessionId: sid, userId: sub, apiKeyId: sub };
    stack.graph.auth.revocations.push(anEvent(contract, String(sid ?? sub), { ...ids, ...data }));
    const { body } = await stack.post({ query: 'mutation { revoke }' });
    expect(body).toEqual({ data: { revoke: true } });
    expect((await ask(revoked.token)).status).toBe(401);
    expect(await revoked.socket.ended()).toMatchObject({ code: 4403 });
    await using again = await openSocket(stack.gateway.url, revoked.token);
    expect(await again.ended()).toMatchObject({ code: 4403 });
  });

  test('lets none of many requests through that are sent at once, on new connections or open ones', async () => {
    for (let round = 0; round < 50; round++) {
      const sid = randomUUID();
      await using revoked = await hold({ sid });
      stack.graph.auth.revocations.splice(
        0,
        1,
        anEvent(sessionRevokedV1, sid, { sessionId: sid, userId: sid, reason: 'REVOKED' }),
      );
      await stack.post({ query: 'mutation { revoke }' });
      revoked.socket.send({ type: 'subscribe', id: '1', payload: { query: '{ variants { sku } }' } });
      const answers = await Promise.all(Array.from({ length: 5 }, () => ask(revoked.token)));
      expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401]);
      expect(await revoked.socket.ended()).toMatchObject({ code: 4403 });
      expect(revoked.socket.received.map(({ type }) => type)).toEqual(['connection_ack']);
    }
  });

  test('is still told to whoever asked for it over the connection that it ends', async () => {
    const sid = randomUUID();
    await using own = await hold({ sid });
    stack.graph.auth.revocations.push(
      anEvent(sessionRevokedV1, sid, { sessionId: sid, userId: sid, reason: 'SIGNED_OUT' }),
    );
    own.socket.send({ type: 'subscribe', id: '1', payload: { query: 'mutation { revoke }' } });
    expect(await own.socket.ended()).toMatchObject({ code: 4403 });
    expect(own.socket.received.slice(1)).toEqual([
      { type: 'next', id: '1', payload: { data: { revoke: true } } },
      { type: 'complete', id: '1' },
    ]);
  });

  test('is reported where it is not readable', async () => {
    stack.graph.auth.revocations.push({ type: 'session.revoked' } as AnyEvent);
    expect((await stack.post({ query: 'mutation { revoke }' })).body).toEqual({ data: { revoke: true } });
    expect(stack.log).toContainEqual(
      expect.objectContaining({ msg: 'what auth revoked is not readable in its answer' }),
    );
  });
});

describe('what was revoked', () => {
  /** The token of a session whose end is known to the gateway, which has lost its broker since. */
  async function endedBeforeTheBroker(): Promise<string> {
    const sessionId = randomUUID();
    const token = await stack.auth.token({ sid: sessionId });
    await endSession(sessionId);
    await untilRefused(token);
    await stack.brokerServer.kill();
    await until('the gateway notices', async () => !(await stack.isReady()));
    return token;
  }

  test('is known to a gateway that starts afterwards, unless every token has expired since', async () => {
    const [ended, long] = [randomUUID(), randomUUID()];
    await endSession(ended);
    await endSession(long, { occurredAt: new Date(Date.now() - 20 * 60_000).toISOString() });
    await stack.restart();
    expect((await ask(await stack.auth.token({ sid: ended }))).status).toBe(401);
    expect(await isAccepted(await stack.auth.token({ sid: long }))).toBe(true);
  });

  test('goes on to hold while the broker is away, and what follows is learnt when it is back', async () => {
    const after = randomUUID();
    await using held = await hold({ sid: after });
    const token = await endedBeforeTheBroker();
    expect((await ask(token)).status).toBe(401);
    expect(await isAccepted(held.token)).toBe(true);

    await stack.brokerServer.restart();
    await until('the connection is back', () => stack.broker.isConnected());
    await endSession(after);
    expect(await held.socket.ended()).toMatchObject({ code: 4403 });
    expect((await ask(token)).status).toBe(401);
    expect(await stack.metrics()).toContain('souk_revocations_total{kind="session"} 2');
  });

  test('is still known when the broker lost its store, and what follows is learnt from the new one', async () => {
    const after = randomUUID();
    await using held = await hold({ sid: after });
    const token = await endedBeforeTheBroker();
    stack.brokerServer.loseStore();
    await stack.brokerServer.restart();
    await until('the gateway is ready again', stack.isReady);
    await endSession(after);
    expect(await held.socket.ended()).toMatchObject({ code: 4403 });
    expect((await ask(token)).status).toBe(401);
  });

  test('goes on being learnt when the stream is made anew under a living connection', async () => {
    const sid = randomUUID();
    await using held = await hold({ sid });
    await endSession(randomUUID());
    await stack.broker.jsm.streams.delete(eventsStream);
    await ensureStreams(stack.broker);
    await endSession(sid);
    expect(await held.socket.ended()).toMatchObject({ code: 4403 });
    await until('the gateway is ready again', stack.isReady);
  });
});
