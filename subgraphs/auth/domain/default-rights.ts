import type { Role } from '#packages/identity/identity.ts';
import { allScopes, type Scope } from './scopes.ts';

/** What each role grants until an administrator changes it. */
export const defaultRights: Readonly<Record<Role, { scopes: readonly Scope[]; requiresSecondFactor: boolean }>> = {
  CUSTOMER: { scopes: [], requiresSecondFactor: false },
  STAFF: {
    scopes: [
      'catalog:read',
      'catalog:write',
      'customer-groups:write',
      'jobs:read',
      'messages:read',
      'messages:write',
      'orders:read',
      'orders:write',
      'reports:read',
      'stock:read',
      'stock:write',
      'users:read',
    ],
    requiresSecondFactor: false,
  },
  ADMIN: { scopes: allScopes, requiresSecondFactor: false },
};
