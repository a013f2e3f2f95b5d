import type { GraphQLError } from 'graphql';
import { forbidden, unauthenticated } from '#packages/graph-errors/graph-errors.ts';
import { hasScope, type Identity, isAuthenticated } from '#packages/identity/identity.ts';
import type { AccessRule } from '../supergraph/access-rule.ts';

export function meetsRule(identity: Identity, { scopes }: AccessRule): boolean {
  if (!isAuthenticated(identity)) return false;
  return scopes === null || scopes.some((all) => all.every((scope) => hasScope(identity, scope)));
}

/** The error for a caller who does not meet a rule. */
export function accessDenied(identity: Identity): GraphQLError {
  return isAuthenticated(identity) ? forbidden() : unauthenticated();
}
