import { describe, expect, test } from '@jest/globals';
import { anonymous } from '#packages/identity/identity.ts';
import { scopesOf } from '../domain/scopes.ts';
import { maySeeUser } from '../domain/visibility.ts';
import { identityOf } from './identity-of.ts';

describe('roles grant scopes', () => {
  test('none to customers', () => {
    expect(scopesOf(['CUSTOMER'])).toEqual([]);
  });

  test('everything staff has, and more, to administrators', () => {
    expect(scopesOf(['ADMIN'])).toEqual(expect.arrayContaining([...scopesOf(['STAFF']), 'orders:import']));
    expect(scopesOf(['STAFF'])).not.toContain('orders:import');
  });

  test('each once to who has several roles', () => {
    expect(scopesOf(['CUSTOMER', 'STAFF', 'ADMIN'])).toEqual(scopesOf(['ADMIN']));
  });
});

describe('an account is seen', () => {
  test('by its owner and by staff', () => {
    expect(maySeeUser(identityOf('a', 'CUSTOMER'), 'a')).toBe(true);
    expect(maySeeUser(identityOf('b', 'STAFF'), 'a')).toBe(true);
  });

  test('by no other customer and by nobody anonymous', () => {
    expect(maySeeUser(identityOf('b', 'CUSTOMER'), 'a')).toBe(false);
    expect(maySeeUser(anonymous, 'a')).toBe(false);
    expect(maySeeUser(anonymous, '')).toBe(false);
  });
});
