import type { GraphQLFormattedError } from 'graphql';

/** The index of the entity that an error is about, of so many that a subgraph was asked for; null when it does not tell. */
export function entityIndexOf({ path }: GraphQLFormattedError, count: number): number | null {
  const [field, index] = path ?? [];
  return field === '_entities' && typeof index === 'number' && index >= 0 && index < count ? index : null;
}
