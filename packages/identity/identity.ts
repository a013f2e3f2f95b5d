/** Coarse groups of what a person may do; the scopes say it exactly. */
export const roles = ['CUSTOMER', 'STAFF', 'ADMIN'] as const;
export type Role = (typeof roles)[number];

/** Who a request is made for, as every subgraph sees it. */
export interface Identity {
  /** The account; null for an anonymous caller. */
  userId: string | null;
  /** The session of the access token; null for an anonymous caller. */
  sessionId: string | null;
  roles: readonly Role[];
  /** Fine-grained rights, for example `orders:read`. */
  scopes: readonly string[];
}

export const anonymous: Identity = { userId: null, sessionId: null, roles: [], scopes: [] };

/** True when the caller holds the scope. */
export function hasScope(identity: Identity, scope: string): boolean {
  return identity.scopes.includes(scope);
}
