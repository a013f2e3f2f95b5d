import { describe, expect, test } from '@jest/globals';
import { createLocalJWKSet, jwtVerify } from 'jose';
import { createAccessTokens, generateSigningKey } from '../domain/access-tokens.ts';

const subject = { userId: 'u1', sessionId: 's1', roles: ['CUSTOMER', 'ADMIN'] as const };
const now = new Date();

describe('an access token', () => {
  test('is verified by the published keys and says who may do what for 15 minutes', async () => {
    const key = await generateSigningKey();
    const { issue, publicKeys } = await createAccessTokens([key, await generateSigningKey()]);
    const { token, expiresAt } = await issue(subject, 't1', now);

    const expected = { issuer: 'souk-auth', audience: 'souk', typ: 'at+jwt', algorithms: ['EdDSA'] };
    const { payload, protectedHeader } = await jwtVerify(token, createLocalJWKSet(publicKeys), expected);

    expect(protectedHeader.kid).toBe(key.kid);
    expect(payload).toMatchObject({ sub: 'u1', sid: 's1', jti: 't1', roles: ['CUSTOMER', 'ADMIN'] });
    expect(String(payload['scope']).split(' ')).toContain('orders:import');
    expect(Number(payload.exp) - Number(payload.iat)).toBe(15 * 60);
    expect(expiresAt.getTime()).toBe(Number(payload.exp) * 1000);
  });

  test('of another key is not verified', async () => {
    const { publicKeys } = await createAccessTokens([await generateSigningKey()]);
    const { token } = await (await createAccessTokens([await generateSigningKey()])).issue(subject, 't1', now);
    await expect(jwtVerify(token, createLocalJWKSet(publicKeys))).rejects.toThrow();
  });

  test('is published without what signs it', async () => {
    const { publicKeys } = await createAccessTokens([await generateSigningKey()]);
    expect(Object.keys(publicKeys.keys[0] ?? {}).sort()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x']);
  });
});
