/** Coarse groups of what a person may do; the scopes say it exactly. */
export const roles = ['CUSTOMER', 'STAFF', 'ADMIN'] as const;
export type Role = (typeof roles)[number];

/** Who a request is made for, as every subgraph sees it. */
export interface Identity {
  /** The account; null for a service or an anonymous caller. */
  userId: string | null;
  /** The session of the access token; null for a service or an anonymous caller. */
  sessionId: string | null;
  /** The API key of a service; absent for anybody else. */
  apiKeyId?: string;
  roles: readonly Role[];
  /** Fine-grained rights, for example `orders:read`. */
  scopes: readonly string[];
}

export const anonymous: Identity = { userId: null, sessionId: null, roles: [], scopes: [] };

/** True when it is known who the caller is: a person or a service. */
export function isAuthenticated({ userId, apiKeyId }: Identity): boolean {
  return userId !== null || apiKeyId !== undefined;
}

/**
 * A text that tells callers apart: the account of a person, `api-key:<id>` of a service, `anonymous` of anybody else.
 */
export function callerIdOf({ userId, apiKeyId }: Identity): string {
  return userId ?? (apiKeyId === undefined ? 'anonymous' : `api-key:${apiKeyId}`);
}

/** True when the caller holds the scope. */
export function hasScope(identity: Identity, scope: string): boolean {
  return identity.scopes.includes(scope);
}
