import type { SubgraphResponse } from '../execution/execution.ts';

export type Representations = readonly unknown[];

export interface UniqueRepresentations {
  variables: { representations: Representations };
  /** The response to all representations, of the one to those that differ. */
  restore(response: SubgraphResponse): SubgraphResponse;
}

/** Those of `all` that differ from one another; null when all of them do. */
export function uniqueRepresentations(all: Representations): UniqueRepresentations | null {
  const positions = new Map<string, number[]>();
  for (const [index, representation] of all.entries()) {
    const key = JSON.stringify(representation);
    const known = positions.get(key);
    if (known) known.push(index);
    else positions.set(key, [index]);
  }
  if (positions.size === all.length) return null;
  const places = [...positions.values()];
  return {
    variables: { representations: places.map(([first = 0]) => all[first]) },
    restore({ data, errors, ...rest }) {
      const entities = data?.['_entities'];
      return {
        ...rest,
        ...(data !== undefined && {
          data:
            Array.isArray(entities) && entities.length === places.length
              ? { ...data, _entities: spread(entities) }
              : data,
        }),
        ...(errors && {
          errors: errors.flatMap((error) => {
            const [field, position, ...below] = error.path ?? [];
            const everywhere = typeof position === 'number' ? places[position] : undefined;
            return everywhere?.map((index) => ({ ...error, path: [field ?? '', index, ...below] })) ?? [error];
          }),
        }),
      };
    },
  };

  /** Copies, since each of them is changed by itself. */
  function spread(entities: readonly unknown[]): unknown[] {
    const restored: unknown[] = new Array(all.length);
    for (const [position, indexes] of places.entries()) {
      const entity = entities[position];
      for (const [occurrence, index] of indexes.entries()) {
        restored[index] = occurrence === 0 ? entity : structuredClone(entity);
      }
    }
    return restored;
  }
}
