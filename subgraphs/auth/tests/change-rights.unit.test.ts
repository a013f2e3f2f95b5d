import { describe, expect, test } from '@jest/globals';
import { changeRights } from '../domain/change-rights.ts';
import { rightsOf } from '../domain/rights.ts';

const { STAFF: current } = rightsOf([
  { role: 'STAFF', scopes: ['orders:read', 'stock:read'], requiresSecondFactor: false, version: 4 },
]);

describe('changing what a role grants', () => {
  test('affects the scopes given and taken', () => {
    expect(changeRights(current, { scopes: ['stock:write', 'orders:read'] })).toEqual({
      rights: { role: 'STAFF', scopes: ['orders:read', 'stock:write'], requiresSecondFactor: false, version: 5 },
      affected: ['stock:write', 'stock:read'],
    });
  });

  test('to what it grants already changes nothing', () => {
    const change = { scopes: ['stock:read', 'orders:read'] as const, requiresSecondFactor: false };
    expect(changeRights(current, change)).toEqual({ rights: current, affected: [] });
    expect(changeRights(current, { scopes: null, requiresSecondFactor: null }).rights).toBe(current);
    expect(changeRights(current, {}).rights).toBe(current);
  });

  test('to take a second factor affects all of them', () => {
    const { rights, affected } = changeRights(current, { requiresSecondFactor: true });
    expect(rights).toEqual({ ...current, requiresSecondFactor: true, version: 5 });
    expect(affected).toEqual(['orders:read', 'stock:read']);
  });

  test('in both ways at once affects all there were and all there will be', () => {
    const { affected } = changeRights(current, { scopes: ['users:read'], requiresSecondFactor: true });
    expect(affected).toEqual(['orders:read', 'stock:read', 'users:read']);
  });
});
