import { describe, expect, test } from '@jest/globals';
import { escalationOver, escalationWith } from '../domain/privileges.ts';
import { rightsOf } from '../domain/rights.ts';
import { allScopes } from '../domain/scopes.ts';

const rights = rightsOf([]);

describe('acting on an account', () => {
  test('with roles that grant nothing takes no rights', () => {
    expect(escalationOver({ scopes: [] }, ['CUSTOMER'], rights)).toBeNull();
    expect(escalationOver({ scopes: [] }, [], rights)).toBeNull();
  });

  test('takes every right it has', () => {
    expect(escalationOver({ scopes: rights.STAFF.scopes }, ['CUSTOMER', 'STAFF'], rights)).toBeNull();
    expect(escalationOver({ scopes: allScopes }, ['ADMIN'], rights)).toBeNull();
  });

  test('with more rights than the caller is refused, and says which', () => {
    const scopes = rights.STAFF.scopes.filter((scope) => scope !== 'users:read' && scope !== 'catalog:write');
    expect(escalationOver({ scopes }, ['STAFF'], rights)).toEqual({
      refused: 'privilege-escalation',
      missing: ['catalog:write', 'users:read'],
    });
  });

  test('counts rights that are withheld for want of a second factor', () => {
    const strict = rightsOf([{ role: 'STAFF', scopes: ['stock:write'], requiresSecondFactor: true, version: 2 }]);
    expect(escalationOver({ scopes: [] }, ['STAFF'], strict)?.missing).toContain('stock:write');
  });

  test('counts what a role grants now, not by default', () => {
    const more = rightsOf([{ role: 'CUSTOMER', scopes: ['orders:read'], requiresSecondFactor: false, version: 2 }]);
    expect(escalationOver({ scopes: [] }, ['CUSTOMER'], more)?.missing).toContain('orders:read');
  });
});

test('a missing right is named once', () => {
  const twice = escalationWith({ scopes: ['a'] }, ['b', 'a', 'b']);
  expect(twice?.missing).toEqual(['b']);
});
