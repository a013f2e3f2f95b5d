import { describe, expect, test } from '@jest/globals';
import { anonymous, type Role } from '#packages/identity/identity.ts';
import { accessOf, rightsOf } from '../domain/rights.ts';
import { allScopes } from '../domain/scopes.ts';
import { maySeeUser } from '../domain/visibility.ts';
import { identityOf } from './identity-of.ts';

const session = { hasSecondFactor: false };
const scopesOf = (...roles: Role[]) => accessOf(roles, rightsOf([]), session).scopes;

describe('roles grant scopes', () => {
  test('none to customers', () => {
    expect(scopesOf('CUSTOMER')).toEqual([]);
  });

  test('everything there is to administrators', () => {
    expect(scopesOf('ADMIN')).toEqual(allScopes);
    expect(scopesOf('STAFF')).not.toContain('orders:import');
  });

  test('each once to who has several roles', () => {
    expect(scopesOf('CUSTOMER', 'STAFF', 'ADMIN')).toEqual(scopesOf('ADMIN'));
  });
});

describe('an administrator decides what a role grants', () => {
  const stored = { requiresSecondFactor: false, version: 4 };

  test('and its version is that of the decision', () => {
    const rights = rightsOf([{ role: 'STAFF', scopes: ['stock:read', 'orders:read'], ...stored }]);
    expect(accessOf(['STAFF'], rights, session)).toEqual({
      roles: ['STAFF'],
      scopes: ['orders:read', 'stock:read'],
      rightsVersions: { STAFF: 4 },
      secondFactorSetupRequired: false,
    });
    expect(rights.CUSTOMER.version).toBe(1);
  });

  test('but administrators keep every scope', () => {
    expect(rightsOf([{ role: 'ADMIN', scopes: [], ...stored }]).ADMIN.scopes).toEqual(allScopes);
  });

  test('and a scope that no longer exists is granted to nobody', () => {
    expect(rightsOf([{ role: 'STAFF', scopes: ['gone:read'], ...stored }]).STAFF.scopes).toEqual([]);
  });
});

describe('a role that requires a second factor', () => {
  const rights = rightsOf([{ role: 'STAFF', scopes: ['orders:read'], requiresSecondFactor: true, version: 2 }]);

  test('is withheld from a session without one, and the session is outdated when that changes', () => {
    expect(accessOf(['CUSTOMER', 'STAFF'], rights, session)).toEqual({
      roles: ['CUSTOMER'],
      scopes: [],
      rightsVersions: { CUSTOMER: 1, STAFF: 2 },
      secondFactorSetupRequired: true,
    });
  });

  test('is granted to a session with one', () => {
    expect(accessOf(['CUSTOMER', 'STAFF'], rights, { hasSecondFactor: true })).toMatchObject({
      roles: ['CUSTOMER', 'STAFF'],
      scopes: ['orders:read'],
      secondFactorSetupRequired: false,
    });
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
