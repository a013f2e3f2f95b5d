import { forbidden, unauthenticated } from '#packages/graph-errors/graph-errors.ts';
import { hasScope, type Identity } from '#packages/identity/identity.ts';
import type { LiveField } from './live-field.ts';

/** Throws UNAUTHENTICATED or FORBIDDEN unless the identity may use the field. */
export function authorizeLiveField({ authenticated, scopes }: LiveField, identity: Identity): void {
  if ((authenticated || scopes) && identity.userId === null) throw unauthenticated();
  if (scopes && !scopes.some((all) => all.every((scope) => hasScope(identity, scope)))) throw forbidden();
}

/** The same text for identities that see the same of the graph. */
export function visibilityOf({ userId, roles, scopes }: Identity): string {
  if (userId === null) return 'anonymous';
  return JSON.stringify([userId, roles.toSorted(), scopes.toSorted()]);
}
