import { describe, expect, test } from '@jest/globals';
import { newPassword } from '../domain/password.ts';
import { isCommonPassword, isPersonalPassword } from '../domain/password-policy.ts';
import { registerInput } from '../resolvers/inputs/register-input.ts';

const problemWith = (password: string) => newPassword.safeParse(password).error?.issues[0]?.message;

describe('a common password', () => {
  test.each([
    'qwertyuiop',
    'QwertyUIOP',
    '1234567890',
    'administrator',
    'Password12345!',
    'dragon1234567',
    'P@ssw0rd2024',
    '12345678901!',
  ])('is %s', (password) => {
    expect(isCommonPassword(password)).toBe(true);
    expect(problemWith(password)).toBe(
      'expected none of the passwords that many people use, also with digits or signs at its end',
    );
  });

  test.each(['correct horse', 'a long enough password', '!!qwertyuiop zebra', '93847-10398-4'])(
    'is not %s',
    (password) => {
      expect(isCommonPassword(password)).toBe(false);
    },
  );

  test('is found however its letters are written', () => {
    expect(problemWith('ｐａｓｓｗｏｒｄ２０２６')).toContain('many people use');
  });
});

describe('a password about its owner', () => {
  const owner = { email: 'ada.lovelace@example.com', displayName: 'Ada King' };

  test.each([
    'ada.lovelace@example.com',
    'ADA.Lovelace1815',
    'lovelace-ada-king',
    'example.com 2026!',
    'souk1234567',
    'Souk-Souk-Souk',
  ])('is %s', (password) => {
    expect(isPersonalPassword(password, owner)).toBe(true);
  });

  test.each(['analytical engine', 'ada and the weaving loom', 'souk-admin-demo', '9384710398475'])(
    'is not %s',
    (password) => {
      expect(isPersonalPassword(password, owner)).toBe(false);
    },
  );

  test('is not made by words of two letters', () => {
    expect(isPersonalPassword('yolo yo lo yoyo', { email: 'yo@lo.io', displayName: 'Yo Lo' })).toBe(false);
  });

  test('is refused for an account that is about to be', () => {
    const issues = registerInput.safeParse({ ...owner, password: 'ada.lovelace1815' }).error?.issues;
    expect(issues).toMatchObject([
      { path: ['password'], message: 'expected more than your name, your e-mail address or the name of the shop' },
    ]);
  });
});

describe('the length of a password', () => {
  test('is that of its normal form', () => {
    expect(problemWith('é'.normalize('NFD').repeat(9))).toBe('expected 10 to 128 characters');
    expect(newPassword.parse('é'.normalize('NFD').repeat(10))).toBe('é'.repeat(10));
  });

  test('is looked at before anything else, so that a huge one costs nothing', () => {
    const started = performance.now();
    const input = { email: 'ada@example.com', password: `${'1'.repeat(1_000_000)}a` };
    expect(registerInput.safeParse(input).error?.issues).toHaveLength(1);
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});
