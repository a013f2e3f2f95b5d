import { describe, expect, test } from '@jest/globals';
import { newPassword } from '../domain/password.ts';
import { isCommonPassword, isGuessablePassword, isPersonalPassword } from '../domain/password-policy.ts';
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

describe('a guessable password', () => {
  const guessable = 'expected more than repeated characters, sequences and rows of keys';

  test.each([
    'aaaaaaaaaaaa',
    'AAAAAAAAAAAAAAAA1!',
    'a'.repeat(128),
    '\u{1f600}'.repeat(10),
    'ааааааааааа',
    'abcdefghijkl',
    'zyxwvutsrqpo',
    'абвгдежзийклм',
    'qwertzuiopü',
    'abcabcabcabc',
    'ab'.repeat(64),
    'xyz'.repeat(40),
    'souksouksouk',
    '_-_-_-_-_-_-',
  ])('is %s', (password) => {
    expect(isGuessablePassword(password)).toBe(true);
    expect(problemWith(password)).toBe(guessable);
  });

  test.each([
    '1234567890123',
    'qwertyuiop12',
    'qwertyuiop[]12',
    'azertyuiop12',
    "asdfghjkl;'",
    'abc123abc123',
    '1111122222',
    '111111111111',
    '12345678900987654321',
  ])('is %s, if it is not too common', (password) => {
    expect(isGuessablePassword(password)).toBe(true);
    expect(problemWith(password)).toMatch(/^expected (more than repeated|none of the passwords)/);
  });

  test('is also one of blanks only, whichever they are', () => {
    expect(problemWith(' '.repeat(12))).toBe('expected something visible');
    expect(problemWith('\u00a0\u2003\u3000 \u2002\u2009\u00a0\u2003\u3000 ')).toBe('expected something visible');
    expect(problemWith('\u200b\u2060\ufeff\u200b\u00ad\u200b\u2060\ufeff\u200b\u00ad')).toBe(
      'expected something visible',
    );
  });

  test.each([
    'correct horse',
    'correcthorsebatterystaple',
    'storm in a teapot',
    'souk-admin-demo',
    'souk-staff-demo',
    'souk-customer-demo',
    'Xk29vv01qq',
    'пароль для сайта',
    `${'a'.repeat(20)} rather long passphrase`,
    'the quick brown fox jumps over the lazy dog, and then it does it all over again, '.repeat(2).slice(0, 128),
  ])('is not %s', (password) => {
    expect(problemWith(password)).toBeUndefined();
  });

  test('is found in little processor time, whatever is typed', () => {
    const started = process.cpuUsage();
    for (const text of ['4@8({[<3690&#!1|$5+7%2', 'p@$$w0rd', 'aA4@bB8cC({[<dD6eE3gG9', '515++$+1$@$5']) {
      for (let turn = 0; turn < 10; turn++) isGuessablePassword(text.repeat(16).slice(turn, turn + 128));
    }
    const microseconds = process.cpuUsage(started).user;
    expect(microseconds / 40).toBeLessThan(60_000);
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
    expect(newPassword.parse('éàüöñçêîôû'.normalize('NFD'))).toBe('éàüöñçêîôû');
  });

  test('is looked at before anything else, so that a huge one costs nothing', () => {
    const started = performance.now();
    const input = { email: 'ada@example.com', password: `${'1'.repeat(1_000_000)}a` };
    expect(registerInput.safeParse(input).error?.issues).toHaveLength(1);
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});
