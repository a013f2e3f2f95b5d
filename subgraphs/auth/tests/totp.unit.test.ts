import { describe, expect, test } from '@jest/globals';
import { newTotpSecret, totpPeriod, totpStepOf, writeTotpSecret } from '../domain/totp.ts';

/** RFC 6238, appendix B, for SHA-1; of the eight digits there, the six that apps show. */
const secret = new TextEncoder().encode('12345678901234567890');
const vectors: [number, string, bigint][] = [
  [59, '287082', 0x1n],
  [1111111109, '081804', 0x23523ecn],
  [1111111111, '050471', 0x23523edn],
  [1234567890, '005924', 0x273ef07n],
  [2000000000, '279037', 0x3f940aan],
  [20000000000, '353130', 0x27bc86aan],
];

const at = (seconds: number, lastStep: bigint | null = null) => ({ now: new Date(seconds * 1000), lastStep });

describe('a one-time code', () => {
  test.each(vectors)('is at %d s the one of RFC 6238', (seconds, code, step) => {
    expect(totpStepOf(secret, code, at(seconds))).toBe(step);
  });

  test('is accepted one step early or late, and not two', () => {
    const [shownFrom, code, step] = [1111111110, '050471', 0x23523edn];
    expect(totpStepOf(secret, code, at(shownFrom - totpPeriod - 1))).toBeNull();
    expect(totpStepOf(secret, code, at(shownFrom - totpPeriod))).toBe(step);
    expect(totpStepOf(secret, code, at(shownFrom + 2 * totpPeriod - 1))).toBe(step);
    expect(totpStepOf(secret, code, at(shownFrom + 2 * totpPeriod))).toBeNull();
  });

  test('is accepted only for steps after the last one used, also when the clock was set back far', () => {
    expect(totpStepOf(secret, '287082', at(59, 0n))).toBe(1n);
    expect(totpStepOf(secret, '287082', at(59, 1n))).toBeNull();
    expect(totpStepOf(secret, '287082', at(59, 1_000_000n))).toBeNull();
  });

  test('may be typed with spaces', () => {
    expect(totpStepOf(secret, ' 287 082\n', at(59))).toBe(1n);
  });

  test.each([
    '',
    '287081',
    '28708',
    '2870820',
    '-87082',
    '2.8708',
    '1e1000',
    '٢٨٧٠٨٢',
    '２８７０８２',
    '287082\0',
    "287082' OR ''='",
    '287082'.repeat(1_000_000),
  ])('is not %#', (code) => {
    expect(totpStepOf(secret, code, at(59))).toBeNull();
  });
});

describe('a secret', () => {
  test('has 160 random bits', () => {
    const secrets = Array.from({ length: 100 }, () => Buffer.from(newTotpSecret()).toString('hex'));
    expect(new Set(secrets).size).toBe(100);
    expect(secrets[0]).toHaveLength(40);
  });

  test('is written as authenticator apps read it', () => {
    expect(writeTotpSecret(secret, 'ada+shop@example.com')).toEqual({
      secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ',
      uri: 'otpauth://totp/Souk:ada%2Bshop%40example.com?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Souk',
    });
  });
});
