import { describe, expect, test } from '@jest/globals';
import { environmentSchema } from '../environment.ts';

const { ADMIN_EMAIL, ADMIN_PASSWORD } = environmentSchema.shape;

describe('the first administrator', () => {
  test.each(['aaaaaaaaaaaa', 'abcdefghijkl', '            ', 'password1234', 'short'])(
    'has no password as weak as %j',
    (password) => {
      expect(ADMIN_PASSWORD.safeParse(password).success).toBe(false);
    },
  );

  test('has a password and an address of people', () => {
    expect(ADMIN_PASSWORD.parse('storm in a teapot')).toBe('storm in a teapot');
    expect(ADMIN_EMAIL.parse('Root@Example.com')).toBe('root@example.com');
    expect(ADMIN_EMAIL.safeParse(`${'x'.repeat(65)}@example.com`).success).toBe(false);
  });
});
