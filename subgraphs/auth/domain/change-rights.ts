import type { RoleRights } from './rights.ts';
import type { Scope } from './scopes.ts';

/** What an administrator wants of a role. What is absent or null stays as it is. */
export interface RightsChange {
  scopes?: readonly Scope[] | null | undefined;
  requiresSecondFactor?: boolean | null | undefined;
}

export interface ChangedRights {
  /** The rights so far, the same object, when nothing changes. */
  rights: RoleRights;
  /** Scopes that somebody gets or loses by it. */
  affected: Scope[];
}

export function changeRights(current: RoleRights, change: RightsChange): ChangedRights {
  const scopes = change.scopes?.toSorted() ?? current.scopes;
  const requiresSecondFactor = change.requiresSecondFactor ?? current.requiresSecondFactor;
  const given = scopes.filter((scope) => !current.scopes.includes(scope));
  const taken = current.scopes.filter((scope) => !scopes.includes(scope));
  const affected =
    // With this rule everything the role grants is given to, or taken from, whoever has no second factor.
    requiresSecondFactor === current.requiresSecondFactor ? [...given, ...taken] : [...current.scopes, ...given];
  const isSame = given.length + taken.length === 0 && requiresSecondFactor === current.requiresSecondFactor;
  const rights = isSame ? current : { ...current, scopes, requiresSecondFactor, version: current.version + 1 };
  return { rights, affected };
}
