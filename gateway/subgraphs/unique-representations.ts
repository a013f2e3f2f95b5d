import type { SubgraphResponse } from './apollo-types.ts';

/** A request for entities with each asked for once, and the way back to the answer the planner expects. */
export interface UniqueRepresentations {
  variables: Record<string, unknown>;
  /** Gives every place that asked for an entity its own copy of it, and of the errors about it. */
  expand(response: SubgraphResponse): SubgraphResponse;
}

/**
 * Removes repeated representations: the executor asks for the product of twenty variants twenty times. Null when there
 * is nothing to remove.
 */
export function uniqueRepresentations(variables: Record<string, unknown> | undefined): UniqueRepresentations | null {
  const all = variables?.['representations'];
  if (!Array.isArray(all) || all.length < 2) return null;

  const indexes = new Map<string, number>();
  const unique: unknown[] = [];
  const slots = all.map((representation) => {
    const key = JSON.stringify(representation);
    const known = indexes.get(key);
    if (known !== undefined) return known;
    indexes.set(key, unique.length);
    return unique.push(representation) - 1;
  });
  if (unique.length === all.length) return null;

  return {
    variables: { ...variables, representations: unique },
    expand(response) {
      const entities = response.data?.['_entities'];
      if (!Array.isArray(entities)) return response;
      const handedOut = new Set<number>();
      const expanded = slots.map((index) => {
        // The executor writes into what it gets, so no two places may share an object.
        if (handedOut.has(index)) return structuredClone(entities[index]);
        handedOut.add(index);
        return entities[index];
      });
      return {
        ...response,
        data: { ...response.data, _entities: expanded },
        ...(response.errors && { errors: response.errors.flatMap((error) => expandError(error, slots)) }),
      };
    },
  };
}

type SubgraphError = NonNullable<SubgraphResponse['errors']>[number];

function expandError(error: SubgraphError, slots: readonly number[]): SubgraphError[] {
  const [field, index, ...rest] = error.path ?? [];
  if (field !== '_entities' || typeof index !== 'number') return [error];
  return slots.flatMap((unique, slot) => (unique === index ? [{ ...error, path: [field, slot, ...rest] }] : []));
}
