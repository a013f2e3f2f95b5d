import { describe, expect, test } from '@jest/globals';
import { createKeyring } from '../domain/keyring.ts';

const secret = 'x'.repeat(43);
const keyring = createKeyring(secret);
const plain = Buffer.from('what only this subgraph may read');

describe('what was sealed', () => {
  const sealed = keyring.seal('totp-secret', plain, 'u1');

  test('opens with the same secret, in another process too', () => {
    expect(Buffer.from(createKeyring(secret).open('totp-secret', sealed, 'u1'))).toEqual(plain);
    expect(Buffer.from(sealed).includes(plain)).toBe(false);
  });

  test('looks different each time', () => {
    expect(keyring.seal('totp-secret', plain, 'u1')).not.toEqual(sealed);
  });

  test.each<[string, () => unknown]>([
    ['another secret', () => createKeyring('y'.repeat(43)).open('totp-secret', sealed, 'u1')],
    ['another purpose', () => keyring.open('signing-key', sealed, 'u1')],
    ['another context', () => keyring.open('totp-secret', sealed, 'u2')],
    [
      'a changed byte',
      () =>
        keyring.open(
          'totp-secret',
          sealed.map((byte, index) => (index === 30 ? byte ^ 1 : byte)),
          'u1',
        ),
    ],
    ['a part of it', () => keyring.open('totp-secret', sealed.subarray(0, 20), 'u1')],
    ['nothing', () => keyring.open('totp-secret', new Uint8Array(), 'u1')],
  ])('does not open with %s', (_what, open) => {
    expect(open).toThrow(/does not open with this AUTH_SECRET/);
  });
});

describe('what is derived', () => {
  test('is the same each time, for the same secret, purpose and text only', () => {
    const derived = keyring.mac('password-salt', 'a@souk.test');
    expect(derived).toHaveLength(32);
    expect(createKeyring(secret).mac('password-salt', 'a@souk.test')).toEqual(derived);
    expect(keyring.mac('password-salt', 'b@souk.test')).not.toEqual(derived);
    expect(keyring.mac('message-token', 'a@souk.test')).not.toEqual(derived);
    expect(createKeyring('y'.repeat(43)).mac('password-salt', 'a@souk.test')).not.toEqual(derived);
  });

  // Stored hashes and sent links depend on it. Computed with `openssl kdf` and `openssl dgst`.
  test('never changes', () => {
    expect(keyring.mac('password-salt', 'a@souk.test').toString('hex')).toBe(
      '697aa652b48b75f9722519bb3b6bf31578a91c9ecf1775d44607a0e69736af03',
    );
  });
});
