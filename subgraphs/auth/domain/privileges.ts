import type { Identity, Role } from '#packages/identity/identity.ts';
import { type Refusal, refuse } from '#packages/refusals/refusal.ts';
import type { RoleRights } from './rights.ts';

/** Whoever wants to give or take rights: what counts is what their access token grants. */
type Caller = Pick<Identity, 'scopes'>;

/** `missing`: the scopes that the caller lacks, sorted. */
export type PrivilegeEscalation = Refusal<'privilege-escalation', { missing: string[] }>;

/** Nobody gives, takes or oversees rights they do not have themselves. Null when the caller may do so with these scopes. */
export function escalationWith(caller: Caller, scopes: readonly string[]): PrivilegeEscalation | null {
  const missing = new Set(scopes.filter((scope) => !caller.scopes.includes(scope)));
  return missing.size === 0 ? null : refuse('privilege-escalation', { missing: [...missing].toSorted() });
}

/**
 * Why the caller may not act on an account with these roles, or assign them; null when they may. What is withheld from a
 * role for want of a second factor counts as well: its owner can set one up at any time.
 */
export const escalationOver = (
  caller: Caller,
  roles: readonly Role[],
  rights: Readonly<Record<Role, RoleRights>>,
): PrivilegeEscalation | null =>
  escalationWith(
    caller,
    roles.flatMap((role) => rights[role].scopes),
  );
