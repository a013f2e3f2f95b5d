import type { Role } from '#packages/identity/identity.ts';

const staff = [
  'catalog:write',
  'stock:read',
  'stock:write',
  'orders:read',
  'orders:write',
  'reports:read',
  'users:read',
];

/** What each role may do beyond what everybody may do with what is their own. */
const scopesOfRole: Readonly<Record<Role, readonly string[]>> = {
  CUSTOMER: [],
  STAFF: staff,
  ADMIN: [...staff, 'orders:import', 'users:write'],
};

/** Every scope that one of the roles grants, each once. */
export function scopesOf(roles: readonly Role[]): string[] {
  return [...new Set(roles.flatMap((role) => scopesOfRole[role]))];
}
