import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { apiKeyRevokedV1 } from '#events/auth/api-key-revoked.v1.ts';
import { anonymous } from '#packages/identity/identity.ts';
import { authorization, openSocket } from './open-socket.ts';
import { publishEvent } from './publish-event.ts';
import { startTestGateway, type TestGateway, until } from './test-gateway.ts';

let stack: TestGateway;
beforeAll(async () => {
  stack = await startTestGateway();
});
afterAll(async () => stack[Symbol.asyncDispose]());

/** A key that auth knows, with the id of it. */
async function makeKey(beforeAnswer = async () => {}) {
  const id = randomUUID();
  const apiKey = `souk_${id.replaceAll('-', '')}_${randomUUID()}`;
  const token = await stack.auth.token({ sub: id, client: 'api-key', scope: 'orders:read' });
  const expiresAt = new Date(Date.now() + 300_000).toISOString();
  stack.graph.auth.apiKeys.set(apiKey, async () => {
    await beforeAnswer();
    return { __typename: 'AccessToken', accessToken: token, expiresAt };
  });
  return { id, apiKey, token };
}
const ask = (apiKey: string, query = '{ order(id: "o1") { id } }') => stack.post({ query }, authorization(apiKey));
const exchangesOf = (apiKey: string) => stack.graph.auth.exchanges.filter((exchange) => exchange.apiKey === apiKey);
const revoke = (apiKeyId: string) => publishEvent(stack.broker, apiKeyRevokedV1, apiKeyId, { apiKeyId });

describe('an API key', () => {
  test('opens what its scopes allow, over HTTP and WebSocket, with one exchange for everybody', async () => {
    const { apiKey } = await makeKey();
    const answers = await Promise.all([ask(apiKey), ask(apiKey), ask(apiKey)]);
    // The order does not exist, but who may ask was decided: nobody would be UNAUTHENTICATED.
    for (const { status, body } of answers) expect([status, body]).toEqual([200, { data: { order: null } }]);
    await using socket = await openSocket(stack.gateway.url, apiKey);
    expect(socket.received).toEqual([{ type: 'connection_ack', payload: { cursor: expect.any(String) } }]);
    expect(exchangesOf(apiKey)).toEqual([{ apiKey, clientAddress: expect.any(String), identity: anonymous }]);
    expect(exchangesOf(apiKey)[0]?.clientAddress).not.toBe('');
  });

  test('is refused once it is revoked, and its connections end', async () => {
    const { id, apiKey } = await makeKey();
    await using socket = await openSocket(stack.gateway.url, apiKey);
    expect((await ask(apiKey)).status).toBe(200);
    stack.graph.auth.apiKeys.delete(apiKey);
    await revoke(id);
    expect(await socket.ended()).toEqual({ code: 4403, reason: 'The API key has been revoked.' });
    await until('it is refused', async () => (await ask(apiKey)).status === 401);
    expect((await ask(apiKey)).body.errors?.[0]?.message).toBe('The API key is not valid.');
  });

  test('that is revoked while it is being exchanged opens nothing', async () => {
    let release = () => {};
    const gate = new Promise<void>((resolve) => (release = resolve));
    const { id, apiKey } = await makeKey(() => gate);
    const opening = openSocket(stack.gateway.url, apiKey);
    await until('it is being exchanged', () => exchangesOf(apiKey).length === 1);
    const before = await stack.metrics();
    await revoke(id);
    await until('the revocation is known', async () => {
      const count = (text: string) => Number(/revocations_total\{kind="api-key"\} (\d+)/.exec(text)?.[1] ?? 0);
      return count(await stack.metrics()) === count(before) + 1;
    });
    release();
    await using socket = await opening;
    expect(await socket.ended()).toEqual({ code: 4403, reason: 'The API key has been revoked.' });
    expect(socket.received).toEqual([]);
  });

  test('that nobody knows is refused, and auth is asked about it once', async () => {
    const apiKey = `souk_${randomUUID().replaceAll('-', '')}_unknown`;
    const unknown = { message: 'The API key is not valid.', extensions: { code: 'UNAUTHENTICATED' } };
    for (let i = 0; i < 3; i++) expect(await ask(apiKey)).toMatchObject({ status: 401, body: { errors: [unknown] } });
    await using socket = await openSocket(stack.gateway.url, apiKey);
    expect(await socket.ended()).toEqual({ code: 4403, reason: unknown.message });
    expect(exchangesOf(apiKey)).toHaveLength(1);
  });

  test('is refused for a while when there were too many wrong ones', async () => {
    stack.graph.auth.apiKeys.set('souk_throttled', async () => ({
      __typename: 'TooManyAttempts',
      message: 'Too many attempts: try again in 30 seconds.',
      retryAfterSeconds: 30,
    }));
    const { status, headers, body } = await ask('souk_throttled');
    expect([status, headers.get('retry-after')]).toEqual([429, '30']);
    expect(body.errors?.[0]?.extensions).toEqual({ code: 'RATE_LIMITED', retryAfterSeconds: 30 });
    await using socket = await openSocket(stack.gateway.url, 'souk_throttled');
    expect(await socket.ended()).toMatchObject({ code: 1013 });
  });

  test('is not called wrong while auth cannot be asked, and appears in no log', async () => {
    const { apiKey } = await makeKey(async () => {
      throw Object.assign(new Error('the database system is starting up'), { code: '57P03' });
    });
    const { status, body } = await ask(apiKey);
    expect([status, body.errors?.[0]?.extensions]).toEqual([503, { code: 'SERVICE_UNAVAILABLE', subgraph: 'auth' }]);
    await using socket = await openSocket(stack.gateway.url, apiKey);
    expect(await socket.ended()).toMatchObject({ code: 1013 });
    expect(JSON.stringify(stack.log)).not.toContain(apiKey);
  });

  test('shares nothing with those who are nobody', async () => {
    const { apiKey } = await makeKey();
    stack.graph.orders.set('o1', { id: 'o1', buyer: 'alice', status: 'pending' });
    await using service = await openSocket(stack.gateway.url, apiKey);
    await using nobody = await openSocket(stack.gateway.url);
    const follow = { id: '1', type: 'subscribe', payload: { query: 'subscription { orderUpdated { id } }' } };
    service.send(follow);
    const refused = await nobody.ask(follow, 'error');
    expect(refused.payload).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
    await stack.untilLive(1);
  });
});
