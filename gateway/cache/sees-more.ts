import { hasScope, type Identity } from '#packages/identity/identity.ts';
import type { CachedTypes } from '../supergraph/read-cached-types.ts';

/**
 * Whether a caller may be told more than everybody by a subgraph, or by any of them: `unlessScopes` of `@cached`. What such callers are
 * told is neither taken from the cache nor into it.
 */
export function seesMore(
  identity: Identity,
  { unlessScopes }: Pick<CachedTypes, 'unlessScopes'>,
  subgraph?: string,
): boolean {
  if (identity.scopes.length === 0) return false;
  const asked = subgraph === undefined ? [...unlessScopes.values()] : [unlessScopes.get(subgraph) ?? new Set<string>()];
  return asked.some((scopes) => [...scopes].some((scope) => hasScope(identity, scope)));
}
