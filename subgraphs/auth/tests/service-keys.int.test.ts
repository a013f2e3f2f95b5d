import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { formatApiKey } from '../domain/api-keys.ts';
import { newSecretToken } from '../domain/secret-token.ts';
import { notificationKey } from '../domain/service-keys.ts';
import { ensureServiceKey } from '../use-cases/api-keys/ensure-service-key.ts';
import { administer, as, openAccount, service } from './administration.ts';
import { startTestAuth, type TestAuth } from './start-test-auth.ts';

let auth: TestAuth;
beforeAll(async () => {
  auth = await startTestAuth();
});
afterAll(async () => auth[Symbol.asyncDispose]());

function aKey() {
  const id = uuidv7();
  return { id, apiKey: formatApiKey({ id, secret: newSecretToken() }) };
}
const ensure = (apiKey: string) => ensureServiceKey(auth.dependencies, apiKey, notificationKey);
const exchange = async (apiKey: string) => (await administer(auth, 'exchangeApiKey', { apiKey }, {})).__typename;
const typesOf = async (id: string) => (await auth.events(id)).map(({ type }) => type);

test('the key in the configuration works from the start, also when several replicas start at once', async () => {
  const { id, apiKey } = aKey();
  await Promise.all([ensure(apiKey), ensure(apiKey), ensure(apiKey)]);
  await ensure(apiKey);
  expect(await exchange(apiKey)).toBe('AccessToken');
  expect(await typesOf(id)).toEqual(['api-key.created']);
  const query = '{ apiKeys { id name scopes createdBy { id } } }';
  const { data } = await auth.ask(query, {}, { identity: service });
  const { name, scopes } = notificationKey;
  expect(data.apiKeys).toEqual([{ id, name, scopes: scopes.toSorted(), createdBy: null }]);
});

test('has the scopes of the release that runs', async () => {
  const { id, apiKey } = aKey();
  const before = { ...notificationKey, scopes: ['orders:read'] } as const;
  await ensureServiceKey(auth.dependencies, apiKey, before);
  await ensure(apiKey);
  const { data } = await auth.ask('{ apiKeys { id scopes } }', {}, { identity: service });
  expect(data.apiKeys).toContainEqual({ id, scopes: notificationKey.scopes.toSorted() });
  expect(await exchange(apiKey)).toBe('AccessToken');
});

test('a new one ends those before it, which do not come back', async () => {
  const [before, after] = [aKey(), aKey()];
  await ensure(before.apiKey);
  auth.advance(1_000);
  await ensure(after.apiKey);
  expect([await exchange(before.apiKey), await exchange(after.apiKey)]).toEqual(['InvalidApiKey', 'AccessToken']);
  expect(await typesOf(before.id)).toEqual(['api-key.created', 'api-key.revoked']);
  // A replica that still has the former one.
  await ensure(before.apiKey);
  expect([await exchange(before.apiKey), await exchange(after.apiKey)]).toEqual(['InvalidApiKey', 'AccessToken']);
});

test('one that an administrator revoked stays so', async () => {
  const { id, apiKey } = aKey();
  auth.advance(1_000);
  await ensure(apiKey);
  const boss = await openAccount(auth, 'boss@example.com', 'ADMIN');
  await administer(auth, 'revokeApiKey', { apiKeyId: id }, as(boss));
  await ensure(apiKey);
  expect(await exchange(apiKey)).toBe('InvalidApiKey');
});

test('another secret under the same id is refused, and so is what is no key', async () => {
  const { id, apiKey } = aKey();
  await ensure(apiKey);
  await expect(ensure(formatApiKey({ id, secret: newSecretToken() }))).rejects.toThrow('with another secret');
  await expect(ensure('souk_x')).rejects.toThrow('expected an API key');
});
