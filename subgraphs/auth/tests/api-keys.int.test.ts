import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createLocalJWKSet, jwtVerify } from 'jose';
import { pino } from 'pino';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { attemptLimits } from '../domain/attempt-limits.ts';
import type { User } from '../domain/user.ts';
import { administer, as, eventsOf, openAccount, send, service, withScopes } from './administration.ts';
import { startTestAuth, type TestAuth } from './start-test-auth.ts';

const minute = 60_000;
const logged: string[] = [];
let auth: TestAuth;
let boss: User;
beforeAll(async () => {
  auth = await startTestAuth(pino({ level: 'trace' }, { write: (line: string) => logged.push(line) }));
  boss = await openAccount(auth, 'boss@example.com', 'ADMIN');
});
beforeEach(async () => {
  await auth.dependencies.database.prisma.rateLimit.deleteMany();
});
afterAll(async () => {
  await auth[Symbol.asyncDispose]();
});

const create = (input: object = {}) =>
  administer(auth, 'createApiKey', { name: 'Importer', scopes: ['orders:import'], ...input }, as(boss));
const revoke = (apiKeyId: string) => administer(auth, 'revokeApiKey', { apiKeyId }, as(boss));
const exchange = (apiKey: string, clientAddress?: string) =>
  administer(auth, 'exchangeApiKey', { apiKey }, clientAddress === undefined ? {} : { clientAddress });
const inFuture = (milliseconds: number) => new Date(auth.dependencies.clock().getTime() + milliseconds);
const storedKey = (id: string) => auth.dependencies.database.prisma.apiKey.findUnique({ where: { id } });

describe('creating an API key', () => {
  test('shows its secret once and keeps only the hash', async () => {
    const expiresAt = inFuture(60 * minute).toISOString();
    const input = { name: ' Importer ', scopes: ['stock:read', 'orders:import', 'stock:read'], expiresAt };
    const { __typename, secret, apiKey } = await create(input);
    expect(__typename).toBe('ApiKeyCreated');
    expect(secret).toMatch(/^souk_[0-9a-f]{32}_[\w-]{43}$/);
    expect(apiKey).toMatchObject({ name: 'Importer', scopes: ['orders:import', 'stock:read'], expiresAt });
    expect(apiKey).toMatchObject({ lastUsedAt: null, revokedAt: null });
    expect(await eventsOf(auth, apiKey.id)).toEqual([
      { type: 'api-key.created', aggregateVersion: 1, data: { apiKeyId: apiKey.id } },
    ]);
    expect(await storedKey(apiKey.id)).toMatchObject({ createdBy: boss.id });

    await exchange(secret);
    await exchange(`${secret.slice(0, -4)}AAAA`);
    await revoke(apiKey.id);
    const { prisma } = auth.dependencies.database;
    const rows = await prisma.$queryRaw<{ row: string }[]>`
      SELECT api_key::text AS row FROM api_key UNION ALL SELECT outbox_event::text FROM outbox_event
      UNION ALL SELECT rate_limit::text FROM rate_limit`;
    const kept = [...rows.map(({ row }) => row), ...logged].join('\n');
    expect(kept).toContain(apiKey.id);
    const [random] =
      secret
        .split('_')
        .slice(2)
        .join('_')
        .match(/^.{20}/) ?? [];
    for (const form of [random, Buffer.from(random ?? '').toString('hex')]) expect(kept).not.toContain(form);
  });

  test('cannot give a service rights the caller does not have', async () => {
    const caller = withScopes(uuidv7(), 'api-keys:write', 'stock:read');
    const input = { name: 'Trojan', scopes: ['stock:read', 'users:write', 'roles:write'] };
    const answer = await administer(auth, 'createApiKey', input, caller);
    expect(answer).toMatchObject({ __typename: 'PrivilegeEscalation', path: ['input', 'scopes'] });
    expect(answer.message).toContain('roles:write, users:write');
    expect(await auth.dependencies.database.prisma.apiKey.count({ where: { name: 'Trojan' } })).toBe(0);
  });

  test('is not for services, nor for whoever may not', async () => {
    for (const input of [
      { name: 'Offspring', scopes: ['stock:read'] },
      { name: ' ', scopes: [] },
    ]) {
      for (const caller of [{ identity: service }, withScopes(uuidv7(), 'stock:read')]) {
        const answer = await send(auth, 'createApiKey', input, caller);
        expect(answer.errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
      }
    }
  });

  test.each([
    [{ name: ' ' }, 'name'],
    [{ name: 'x'.repeat(101) }, 'name'],
    [{ scopes: [] }, 'scopes'],
    [{ scopes: ['orders:steal'] }, 'scopes'],
    [{ expiresAt: '2020-01-01T00:00:00Z' }, 'expiresAt'],
  ])('refuses %j', async (input, field) => {
    expect(await create(input)).toMatchObject({ __typename: 'InvalidInput', path: ['input', field] });
  });
});

describe('the list of API keys', () => {
  test('is for who may create them, newest first, without secrets', async () => {
    const ids = [(await create()).apiKey.id, (await create()).apiKey.id];
    await revoke(ids[0]);
    const query = '{ apiKeys { id name scopes createdBy { id email } revokedAt } }';
    const { data } = await auth.ask(query, {}, as(boss));
    expect(data.apiKeys.slice(0, 2)).toEqual([
      { id: ids[1], name: 'Importer', scopes: ['orders:import'], createdBy: expect.anything(), revokedAt: null },
      {
        id: ids[0],
        name: 'Importer',
        scopes: ['orders:import'],
        createdBy: expect.anything(),
        revokedAt: expect.any(String),
      },
    ]);
    expect(data.apiKeys[0].createdBy).toEqual({ id: boss.id, email: 'boss@example.com' });
    const refused = await auth.ask(query, {}, withScopes(uuidv7(), 'users:read'));
    expect(refused.errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
  });
});

describe('exchanging an API key', () => {
  test('gives an access token with its scopes', async () => {
    const { secret, apiKey } = await create({ scopes: ['stock:read', 'orders:import'] });
    const { accessToken, expiresAt } = await exchange(secret);
    const keys = createLocalJWKSet(await auth.dependencies.accessTokens.publicKeys());
    const { payload } = await jwtVerify(accessToken, keys, { audience: 'souk', typ: 'at+jwt' });
    const claims = { sub: apiKey.id, sid: apiKey.id, client: 'api-key', roles: [], scope: 'orders:import stock:read' };
    expect(payload).toMatchObject(claims);
    expect(new Date(expiresAt).getTime()).toBe(Number(payload.exp) * 1000);
    expect(Number(payload.exp) - Number(payload.iat)).toBe(15 * 60);
  });

  test('leaves out scopes there no longer are', async () => {
    const { secret, apiKey } = await create();
    const scopes = ['orders:import', 'orders:teleport'];
    await auth.dependencies.database.prisma.apiKey.update({ where: { id: apiKey.id }, data: { scopes } });
    const { accessToken } = await exchange(secret);
    expect(JSON.parse(Buffer.from(accessToken.split('.')[1], 'base64url').toString()).scope).toBe('orders:import');
  });

  test('notes the use, at most once a minute', async () => {
    const { secret, apiKey } = await create();
    const lastUsed = async () => (await storedKey(apiKey.id))?.lastUsedAt ?? null;
    expect(await lastUsed()).toBeNull();
    await exchange(secret);
    const first = await lastUsed();
    expect(first).not.toBeNull();
    auth.advance(50_000);
    await exchange(secret);
    expect(await lastUsed()).toEqual(first);
    auth.advance(10_000);
    await exchange(secret);
    expect((await lastUsed())?.getTime()).toBeGreaterThanOrEqual(Number(first) + minute);
  });

  test('gives nothing that outlives the key by a second', async () => {
    const expiresAt = inFuture(5 * minute);
    const { secret } = await create({ expiresAt: expiresAt.toISOString() });
    const outlives = new Date((await exchange(secret)).expiresAt).getTime() - expiresAt.getTime();
    expect(outlives).toBeGreaterThanOrEqual(0);
    expect(outlives).toBeLessThan(1000);
    auth.advance(5 * minute);
    expect(await exchange(secret)).toMatchObject({ __typename: 'InvalidApiKey' });
  });

  test('is refused in the same words whatever is wrong', async () => {
    const [good, revoked, expiring] = [await create(), await create(), await create({ expiresAt: inFuture(1000) })];
    await revoke(revoked.apiKey.id);
    auth.advance(1000);
    const wrong = [
      '',
      'nonsense',
      "souk_' OR ''='",
      'souk_'.repeat(10_000),
      good.secret.slice(0, -1),
      good.secret.toUpperCase(),
      good.secret.replace(good.apiKey.id.replaceAll('-', ''), revoked.apiKey.id.replaceAll('-', '')),
      good.secret.replace(good.apiKey.id.replaceAll('-', ''), uuidv7().replaceAll('-', '')),
      `${good.secret.slice(0, -2)}${good.secret.endsWith('AA') ? 'BB' : 'AA'}`,
      revoked.secret,
      expiring.secret,
    ];
    const answers = await Promise.all(wrong.map((apiKey) => exchange(apiKey)));
    expect(answers).toEqual(
      wrong.map(() => ({
        __typename: 'InvalidApiKey',
        code: 'INVALID_API_KEY',
        message: 'The API key is unknown, has expired or was revoked.',
        path: ['input', 'apiKey'],
      })),
    );
    expect(await exchange(good.secret)).toMatchObject({ __typename: 'AccessToken' });
  });

  test('wrongly too often holds the network up for a while, and no other', async () => {
    const { secret } = await create();
    const { points, duration } = attemptLimits.network;
    const guesses = Array.from({ length: points }, () => exchange('guess', '203.0.113.7'));
    for (const answer of await Promise.all(guesses)) expect(answer.__typename).toBe('InvalidApiKey');

    for (const apiKey of ['guess', secret]) {
      const refused = await exchange(apiKey, '203.0.113.7');
      expect(refused).toMatchObject({ __typename: 'TooManyAttempts', code: 'TOO_MANY_ATTEMPTS', path: null });
      const wait = Number(/\d+/.exec(refused.message));
      expect(wait).toBeGreaterThan(0);
      expect(wait).toBeLessThanOrEqual(duration);
    }
    expect(await exchange(secret, '203.0.113.8')).toMatchObject({ __typename: 'AccessToken' });
  });

  test('that has ended holds nobody up, however often its service tries', async () => {
    const [good, revoked] = [await create(), await create()];
    await revoke(revoked.apiKey.id);
    const tries = Array.from({ length: attemptLimits.network.points + 1 }, () => exchange(revoked.secret));
    for (const answer of await Promise.all(tries)) expect(answer.__typename).toBe('InvalidApiKey');
    expect(await exchange(good.secret)).toMatchObject({ __typename: 'AccessToken' });
  });
});

describe('revoking an API key', () => {
  test('ends it and tells, once', async () => {
    const { secret, apiKey } = await create();
    const answers = await Promise.all(Array.from({ length: 5 }, () => revoke(apiKey.id)));
    expect(new Set(answers.map(({ revokedAt }) => revokedAt)).size).toBe(1);
    expect(answers[0]).toMatchObject({ __typename: 'ApiKey', id: apiKey.id, revokedAt: expect.any(String) });
    expect(await eventsOf(auth, apiKey.id)).toEqual([
      { type: 'api-key.created', aggregateVersion: 1, data: { apiKeyId: apiKey.id } },
      { type: 'api-key.revoked', aggregateVersion: 2, data: { apiKeyId: apiKey.id } },
    ]);
    expect(await exchange(secret)).toMatchObject({ __typename: 'InvalidApiKey' });
  });

  test('takes every right it has, as creating it does', async () => {
    const { secret, apiKey } = await create({ scopes: ['stock:read', 'users:write', 'orders:import'] });
    const caller = withScopes(uuidv7(), 'api-keys:write', 'stock:read');
    const answer = await administer(auth, 'revokeApiKey', { apiKeyId: apiKey.id }, caller);
    expect(answer).toMatchObject({ __typename: 'PrivilegeEscalation', path: ['input', 'apiKeyId'] });
    expect(answer.message).toContain('orders:import, users:write');
    expect(await exchange(secret)).toMatchObject({ __typename: 'AccessToken' });
    expect(await eventsOf(auth, apiKey.id)).toHaveLength(1);

    const small = await create({ scopes: ['stock:read'] });
    const allowed = await administer(auth, 'revokeApiKey', { apiKeyId: small.apiKey.id }, caller);
    expect(allowed).toMatchObject({ __typename: 'ApiKey', revokedAt: expect.any(String) });
  });

  test('of which a scope is no longer there takes the others', async () => {
    const { apiKey } = await create();
    const scopes = ['orders:import', 'orders:teleport'];
    await auth.dependencies.database.prisma.apiKey.update({ where: { id: apiKey.id }, data: { scopes } });
    expect(await revoke(apiKey.id)).toMatchObject({ __typename: 'ApiKey', revokedAt: expect.any(String) });
  });

  test('there is none of finds none', async () => {
    expect(await revoke(uuidv7())).toMatchObject({ __typename: 'NotFound', path: ['input', 'apiKeyId'] });
    expect(await revoke('nonsense')).toMatchObject({ __typename: 'InvalidInput', path: ['input', 'apiKeyId'] });
  });
});
