import { describe, expect, test } from '@jest/globals';
import { emailAddress } from '../domain/email-address.ts';
import { newPassword, password } from '../domain/password.ts';
import { registerInput } from '../resolvers/inputs/register-input.ts';

describe('an e-mail address', () => {
  test('is trimmed and brought to lower case', () => {
    expect(emailAddress.parse('  Ada.Lovelace@Example.COM ')).toBe('ada.lovelace@example.com');
  });

  test('may have 254 characters and no more', () => {
    const longest = `${'a'.repeat(64)}@${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.test.org`.slice(-254);
    expect(emailAddress.safeParse(longest).success).toBe(true);
    const tooLong = `${'a'.repeat(250)}@b.test`;
    expect(emailAddress.safeParse(tooLong).error?.issues[0]?.message).toBe('expected at most 254 characters');
  });

  test.each([
    [`${'a'.repeat(64)}@example.com`, undefined],
    [`${'a'.repeat(65)}@example.com`, 'expected at most 64 characters before the @'],
    [`a@${'b'.repeat(63)}.com`, undefined],
    [`a@${'b'.repeat(64)}.com`, 'expected an e-mail address'],
  ])('is as long before the @ and in each part of its domain as RFC 5321 has it (%#)', (address, problem) => {
    expect(emailAddress.safeParse(address).error?.issues[0]?.message).toBe(problem);
  });

  test.each([
    '',
    'ada',
    'ada@',
    '@example.com',
    'a b@example.com',
    'a@b',
    "' OR 1=1 --",
    'a@example.com\0',
    'a@b.c\nd',
    'a@example.com\u200b',
    'a\u200b@example.com',
    'a\u00ad@example.com',
    'a\u202e@example.com',
    'a\u0007@example.com',
    'a@exa\u2060mple.com',
    // A Kelvin sign, which is a k in lower case.
    '\u212aai@example.com',
    '"a b"@example.com',
    '"a"@example.com',
    'a@[127.0.0.1]',
    'a@-example.com',
    'a@example-.com',
    'a@example..com',
    '.a@example.com',
    'a..b@example.com',
    'a@b@example.com',
  ])('is not %j', (text) => {
    expect(emailAddress.safeParse(text).success).toBe(false);
  });
});

describe('a password', () => {
  const account = { email: 'ada@example.com' };

  test.each([
    [9, false],
    [10, true],
    [128, true],
    [129, false],
  ])('of %i characters may be chosen: %s', (length, allowed) => {
    const chosen = 'storm in a teapot, '.repeat(10).slice(0, length);
    expect(registerInput.safeParse({ ...account, password: chosen }).success).toBe(allowed);
  });

  test('keeps its spaces', () => {
    expect(registerInput.parse({ ...account, password: '  correct horse  ' }).password).toBe('  correct horse  ');
  });

  test('is the same however its accents were composed', () => {
    expect(password.parse('cafe\u0301 au lait')).toBe(newPassword.parse('caf\u00e9 au lait'));
  });

  test('that is too short to be chosen can still be tried', () => {
    expect(password.parse('wrong')).toBe('wrong');
  });
});

test('a blank display name counts as none', () => {
  const input = { email: 'ada@example.com', password: 'correct horse', displayName: '  ' };
  expect(registerInput.parse(input).displayName).toBeNull();
});
