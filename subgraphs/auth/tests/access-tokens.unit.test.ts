import { describe, expect, test } from '@jest/globals';
import { createLocalJWKSet, decodeProtectedHeader, jwtVerify } from 'jose';
import { type AccessTokens, createAccessTokens } from '../domain/access-tokens.ts';
import { generateSigningKey, retirementBehind, type SigningKey } from '../domain/signing-key.ts';

const person = {
  userId: 'u1',
  sessionId: 's1',
  roles: ['CUSTOMER', 'STAFF'] as const,
  scopes: ['orders:read', 'stock:read'],
  accessVersion: 3,
  rightsVersions: { CUSTOMER: 1, STAFF: 2 },
};

/** Access tokens of keys that the test exchanges while its clock goes on. */
async function openTokens(...keys: SigningKey[]) {
  const start = new Date();
  const source = { keys, elapsed: 0, reads: 0, failures: [] as unknown[] };
  const clock = () => new Date(start.getTime() + source.elapsed);
  const tokens = await createAccessTokens({
    loadKeys: async () => {
      source.reads++;
      if (source.keys.length === 0) throw new Error('the database is away');
      return source.keys;
    },
    clock,
    onReloadFailed: (error) => source.failures.push(error),
  });
  return { tokens, source, clock };
}

async function verify({ publicKeys }: AccessTokens, token: string) {
  const expected = { issuer: 'souk-auth', audience: 'souk', typ: 'at+jwt', algorithms: ['EdDSA'] };
  return jwtVerify(token, createLocalJWKSet(await publicKeys()), expected);
}

describe('an access token', () => {
  test('is verified by the published keys and says what a person may do for 15 minutes', async () => {
    const { tokens, clock } = await openTokens(await generateSigningKey(new Date()));
    const { token, expiresAt } = await tokens.issue(person, 't1', clock());
    const { payload } = await verify(tokens, token);

    const { iat, exp, ...claims } = payload;
    expect(claims).toEqual({
      iss: 'souk-auth',
      aud: 'souk',
      jti: 't1',
      sub: 'u1',
      sid: 's1',
      roles: ['CUSTOMER', 'STAFF'],
      scope: 'orders:read stock:read',
      av: 3,
      rv: { CUSTOMER: 1, STAFF: 2 },
    });
    expect(Number(exp) - Number(iat)).toBe(15 * 60);
    expect(expiresAt.getTime()).toBe(Number(exp) * 1000);
  });

  test('of a service names its API key in the place of account and session, and no versions', async () => {
    const { tokens, clock } = await openTokens(await generateSigningKey(new Date()));
    const { token } = await tokens.issueForApiKey(
      { apiKeyId: 'k1', scopes: ['stock:read'], keyExpiresAt: null },
      't1',
      clock(),
    );
    const { iat, exp, jti, iss, aud, ...claims } = (await verify(tokens, token)).payload;
    expect(claims).toEqual({ sub: 'k1', sid: 'k1', client: 'api-key', roles: [], scope: 'stock:read' });
  });

  test('of another key is not verified', async () => {
    const [ours, theirs] = await Promise.all([1, 2].map(async () => openTokens(await generateSigningKey(new Date()))));
    const { token } = (await theirs?.tokens.issue(person, 't1', new Date())) ?? {};
    await expect(verify(ours?.tokens as AccessTokens, token ?? '')).rejects.toThrow();
  });
});

describe('the published keys', () => {
  test('are without what signs', async () => {
    const { tokens } = await openTokens(await generateSigningKey(new Date()));
    const [key] = (await tokens.publicKeys()).keys;
    expect(Object.keys(key ?? {}).sort()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x']);
  });

  test('have a new key before it signs, and an old one until its tokens have ended', async () => {
    const old = await generateSigningKey(new Date());
    const { tokens, source, clock } = await openTokens(old);
    const published = async () => (await tokens.publicKeys()).keys.map(({ kid }) => kid);
    const signing = async () => decodeProtectedHeader((await tokens.issue(person, 't', clock())).token).kid;

    const next = await generateSigningKey(clock(), new Date(clock().getTime() + 600_000));
    source.keys = [next, { ...old, retiresAt: retirementBehind(next.activatesAt) }];
    expect([await published(), await signing()]).toEqual([[old.kid], old.kid]);
    source.elapsed = 1_000;
    expect([await published(), await signing()]).toEqual([[next.kid, old.kid], old.kid]);

    source.elapsed = 599_999;
    const { token, expiresAt } = await tokens.issue(person, 't', clock());
    expect(decodeProtectedHeader(token).kid).toBe(old.kid);
    source.elapsed = 600_000;
    expect([await published(), await signing()]).toEqual([[next.kid, old.kid], next.kid]);
    source.elapsed += expiresAt.getTime() - clock().getTime();
    expect(await published()).toEqual([next.kid, old.kid]);
    source.elapsed = 600_000 + 20 * 60_000;
    expect(await published()).toEqual([next.kid]);
  });

  test('are read again at most once a second, and once for all who ask', async () => {
    const { tokens, source } = await openTokens(await generateSigningKey(new Date()));
    source.elapsed = 999;
    await tokens.publicKeys();
    expect(source.reads).toBe(1);
    source.elapsed = 1_000;
    await Promise.all([tokens.publicKeys(), tokens.publicKeys(), tokens.issue(person, 't', new Date())]);
    expect(source.reads).toBe(2);
  });

  test('stay when they cannot be read again, which is told', async () => {
    const key = await generateSigningKey(new Date());
    const { tokens, source } = await openTokens(key);
    source.keys = [];
    source.elapsed = 5_000;
    expect((await tokens.publicKeys()).keys).toMatchObject([{ kid: key.kid }]);
    expect(source.failures).toEqual([new Error('the database is away')]);
    await expect(openTokens()).rejects.toThrow('the database is away');
  });
});
