import { randomBytes } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { formatApiKey, isApiKeySecret, isInForce, parseApiKey } from '../domain/api-keys.ts';
import { hashSecretToken } from '../domain/secret-token.ts';

const id = uuidv7();
const secret = randomBytes(32).toString('base64url');

describe('an API key', () => {
  test('is read as it was written', () => {
    const text = formatApiKey({ id, secret });
    expect(text).toMatch(/^souk_[0-9a-f]{32}_[\w-]{43}$/);
    expect(parseApiKey(text)).toEqual({ id, secret });
  });

  test('is read when its secret contains what parts it', () => {
    const underscores = '_-'.repeat(21).padEnd(43, '_');
    expect(parseApiKey(formatApiKey({ id, secret: underscores }))).toEqual({ id, secret: underscores });
  });

  test.each([
    '',
    'souk_',
    secret,
    `souk_${id}_${secret}`,
    `SOUK_${id.replaceAll('-', '')}_${secret}`,
    ` ${formatApiKey({ id, secret })}`,
    `${formatApiKey({ id, secret })}\n`,
    `${formatApiKey({ id, secret })}x`,
    formatApiKey({ id, secret: secret.slice(1) }),
    formatApiKey({ id, secret: `${secret.slice(1)}=` }),
    formatApiKey({ id: id.slice(1), secret }),
    formatApiKey({ id: `g${id.slice(1)}`, secret }),
  ])('is not %j', (text) => {
    expect(parseApiKey(text)).toBeNull();
  });

  test('is known by the hash of its secret', () => {
    expect(isApiKeySecret(secret, hashSecretToken(secret))).toBe(true);
    expect(isApiKeySecret(`${secret.slice(1)}A`, hashSecretToken(secret))).toBe(false);
  });

  test('is in force until it expires or is revoked', () => {
    const now = new Date('2026-03-01T00:00:00Z');
    const earlier = new Date(now.getTime() - 1);
    const later = new Date(now.getTime() + 1);
    expect(isInForce({ expiresAt: null, revokedAt: null }, now)).toBe(true);
    expect(isInForce({ expiresAt: later, revokedAt: null }, now)).toBe(true);
    expect(isInForce({ expiresAt: now, revokedAt: null }, now)).toBe(false);
    expect(isInForce({ expiresAt: later, revokedAt: earlier }, now)).toBe(false);
    expect(isInForce({ expiresAt: null, revokedAt: now }, now)).toBe(false);
  });
});
