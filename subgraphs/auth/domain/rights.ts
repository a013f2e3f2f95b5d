import { roles as allRoles, type Role } from '#packages/identity/identity.ts';
import { defaultRights } from './default-rights.ts';
import { allScopes, isScope, type Scope } from './scopes.ts';

/** What a role grants. */
export interface RoleRights {
  role: Role;
  /** Sorted. */
  scopes: readonly Scope[];
  /** Whether the role is withheld from sessions without a second factor. */
  requiresSecondFactor: boolean;
  /** 1 for the defaults, then one more with each change. */
  version: number;
}

/** What an administrator decided about a role. */
export interface StoredRights {
  role: Role;
  scopes: readonly string[];
  requiresSecondFactor: boolean;
  version: number;
}

/** The rights of every role. Administrators have every scope there is, also those a later version of the system adds. */
export function rightsOf(stored: readonly StoredRights[]): Record<Role, RoleRights> {
  const rights = allRoles.map((role): [Role, RoleRights] => {
    const changed = stored.find((row) => row.role === role);
    const { requiresSecondFactor, version } = changed ?? { ...defaultRights[role], version: 1 };
    const granted = changed ? changed.scopes.filter(isScope) : defaultRights[role].scopes;
    const scopes = role === 'ADMIN' ? allScopes : granted.toSorted();
    return [role, { role, scopes, requiresSecondFactor, version }];
  });
  return Object.fromEntries(rights) as Record<Role, RoleRights>;
}

/** What a session may do. */
export interface Access {
  roles: Role[];
  scopes: Scope[];
  /** Version of the rights of each role that the scopes come from. */
  rightsVersions: Partial<Record<Role, number>>;
  /** True when a role is withheld for lack of a second factor. */
  secondFactorSetupRequired: boolean;
}

export function accessOf(
  roles: readonly Role[],
  rights: Record<Role, RoleRights>,
  { hasSecondFactor }: { hasSecondFactor: boolean },
): Access {
  const granted = roles.filter((role) => hasSecondFactor || !rights[role].requiresSecondFactor);
  return {
    roles: granted,
    scopes: [...new Set(granted.flatMap((role) => rights[role].scopes))].toSorted(),
    // Also of roles that are withheld: they are granted again when their rule is lifted.
    rightsVersions: Object.fromEntries(roles.map((role) => [role, rights[role].version])),
    secondFactorSetupRequired: granted.length < roles.length,
  };
}
