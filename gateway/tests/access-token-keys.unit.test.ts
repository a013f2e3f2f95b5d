import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { jwtVerify } from 'jose';
import { type AccessTokenKeysOptions, createAccessTokenKeys } from '../authentication/access-token-keys.ts';
import { startTestAuth, type TestAuth, type TokenClaims } from './test-auth.ts';
import { until } from './test-gateway.ts';

let auth: TestAuth;
beforeEach(async () => {
  auth = await startTestAuth();
});
afterEach(async () => auth[Symbol.asyncDispose]());

function keysOf(options?: AccessTokenKeysOptions) {
  const keys = createAccessTokenKeys(auth.jwksUrl, options);
  const verify = async (claims?: TokenClaims) => jwtVerify(await auth.token(claims), keys.get);
  return { ...keys, verify };
}

describe('the keys of access tokens', () => {
  test('are fetched once, when they are first needed', async () => {
    const keys = keysOf();
    await Promise.all([keys.verify(), keys.verify(), keys.checkReady()]);
    await keys.verify();
    expect(auth.fetches()).toBe(1);
  });

  test('are fetched for a key that was not known', async () => {
    const keys = keysOf({ pause: 0 });
    await keys.verify();
    await auth.rotate();
    await keys.verify();
    expect(auth.fetches()).toBe(2);
  });

  test('are not fetched for each of a storm of made-up key ids', async () => {
    const keys = keysOf();
    for (let i = 0; i < 20; i++)
      await expect(keys.verify({ kid: `made-up-${i}` })).rejects.toThrow('no applicable key');
    expect(auth.fetches()).toBe(1);
  });

  test('are not asked for in a storm while they cannot be had', async () => {
    const keys = keysOf();
    auth.goDown(true);
    for (let i = 0; i < 20; i++) await expect(keys.verify()).rejects.toThrow('fetch failed');
    await expect(keys.checkReady()).rejects.toThrow('fetch failed');
    expect(auth.fetches()).toBe(1);
  });

  test('that are known go on to be accepted while auth is down, and are refreshed when it is back', async () => {
    const keys = keysOf({ refreshAfter: 0, pause: 0 });
    await keys.verify();
    auth.goDown(true);
    await keys.verify();
    await until('a refresh has failed', () => auth.fetches() >= 2);
    await keys.verify();
    auth.goDown(false);
    await auth.rotate();
    await until('the new key is known', async () => {
      return keys.verify().then(
        () => true,
        () => false,
      );
    });
  });
});
