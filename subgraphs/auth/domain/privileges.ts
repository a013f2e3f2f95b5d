import type { Identity, Role } from '#packages/identity/identity.ts';
import { type PrivilegeEscalation, privilegeEscalation } from './refusals.ts';
import type { RoleRights } from './rights.ts';

/** Whoever wants to give or take rights: what counts is what their access token grants. */
type Caller = Pick<Identity, 'scopes'>;

/**
 * Nobody gives, takes or oversees rights they do not have themselves: why the caller may not do so with these scopes, null
 * when they may.
 * @param field the field of the input at fault
 */
export function escalationWith(caller: Caller, scopes: readonly string[], field: string): PrivilegeEscalation | null {
  const missing = new Set(scopes.filter((scope) => !caller.scopes.includes(scope)));
  return missing.size === 0 ? null : privilegeEscalation([...missing].toSorted(), field);
}

/**
 * Why the caller may not act on an account with these roles, or assign them; null when they may. What is withheld from a
 * role for want of a second factor counts as well: its owner can set one up at any time.
 * @param field the field of the input at fault
 */
export function escalationOver(
  caller: Caller,
  roles: readonly Role[],
  rights: Readonly<Record<Role, RoleRights>>,
  field: string,
): PrivilegeEscalation | null {
  return escalationWith(
    caller,
    roles.flatMap((role) => rights[role].scopes),
    field,
  );
}
