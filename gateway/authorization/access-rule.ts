import type { GraphQLError } from 'graphql';
import { forbidden, unauthenticated } from '#packages/graph-errors/graph-errors.ts';
import { hasScope, type Identity, isAuthenticated } from '#packages/identity/identity.ts';

/** What a caller needs to use a field. */
export interface AccessRule {
  /** Different for each rule of a supergraph. */
  id: number;
  /** Alternatives, each a list of scopes that must all be held; null when any caller will do who is not anonymous. */
  scopes: readonly (readonly string[])[] | null;
}

export function meetsRule(identity: Identity, { scopes }: AccessRule): boolean {
  if (!isAuthenticated(identity)) return false;
  return scopes === null || scopes.some((all) => all.every((scope) => hasScope(identity, scope)));
}

/** What a caller who does not meet a rule is told. */
export function refusalOf(identity: Identity): GraphQLError {
  return isAuthenticated(identity) ? forbidden() : unauthenticated();
}
