import { hasScope, type Identity } from '#packages/identity/identity.ts';

/** People see their own account; who holds `users:read` sees everybody's. */
export function maySeeUser(identity: Identity, userId: string): boolean {
  return identity.userId === userId || hasScope(identity, 'users:read');
}
