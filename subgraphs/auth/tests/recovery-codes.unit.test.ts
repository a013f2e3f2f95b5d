import { describe, expect, test } from '@jest/globals';
import { createKeyring } from '../domain/keyring.ts';
import { hashRecoveryCode, newRecoveryCodes } from '../domain/recovery-codes.ts';

const keyring = createKeyring('x'.repeat(43));
const userId = '0199a000-0000-7000-8000-000000000001';

describe('recovery codes', () => {
  test('are ten, readable, and never the same', () => {
    const drawn = Array.from({ length: 100 }, newRecoveryCodes);
    expect(new Set(drawn.flat()).size).toBe(1_000);
    for (const codes of drawn) {
      expect(codes).toHaveLength(10);
      for (const code of codes) expect(code).toMatch(/^[0-9a-hjkmnp-tv-z]{5}-[0-9a-hjkmnp-tv-z]{5}$/);
    }
  });

  test('use all of their alphabet', () => {
    const symbols = Array.from({ length: 100 }, newRecoveryCodes).flat().join('').replaceAll('-', '');
    expect(new Set(symbols).size).toBe(32);
  });

  test('are the same in any case, with other separators and letters taken for digits', () => {
    const hash = hashRecoveryCode(keyring, userId, '01abc-defgh');
    for (const typed of ['01ABC-DEFGH', '01abcdefgh', ' 01 abc—defgh'.replace('—', '-'), 'oIabc-defgh', 'OLABCDEFGH']) {
      expect(hashRecoveryCode(keyring, userId, typed)).toEqual(hash);
    }
  });

  test('are hashed for one account, with a key', () => {
    const hash = hashRecoveryCode(keyring, userId, '01abc-defgh');
    expect(hash).toHaveLength(32);
    expect(hashRecoveryCode(keyring, userId.replace(/1$/, '2'), '01abc-defgh')).not.toEqual(hash);
    expect(hashRecoveryCode(createKeyring('y'.repeat(43)), userId, '01abc-defgh')).not.toEqual(hash);
  });

  test.each([
    '',
    '287082',
    '01abc-defg',
    '01abc-defghj',
    '01abu-defgh',
    "' OR ''='",
    '01abc-defgh\0',
    '-'.repeat(5_000_000),
  ])('are not %#', (text) => {
    expect(hashRecoveryCode(keyring, userId, text)).toBeNull();
  });
});
