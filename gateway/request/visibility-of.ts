import { callerIdOf, type Identity } from '#packages/identity/identity.ts';

/** The same text for identities that see the same of the graph. */
export function visibilityOf(identity: Identity): string {
  return JSON.stringify([callerIdOf(identity), identity.roles.toSorted(), identity.scopes.toSorted()]);
}
