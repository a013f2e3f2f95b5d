import { GraphQLError } from 'graphql';
import type { SubgraphResponse } from '../execution/execution.ts';
import { toGraphQLError } from '../execution/subgraph-errors.ts';

export type ResponseErrors = NonNullable<SubgraphResponse['errors']>;

/** The entities of a response, when there are as many as were asked for; null otherwise. */
export function entitiesIn({ data }: SubgraphResponse, count: number): unknown[] | null {
  const entities = data?.['_entities'];
  return Array.isArray(entities) && entities.length === count ? entities : null;
}

/** The entities without errors; undefined stands for the others, and for all when an error does not say which it is about. */
export function soundEntities(response: SubgraphResponse, count: number): unknown[] {
  const sound: unknown[] = [...(entitiesIn(response, count) ?? [])];
  for (const { path } of response.errors ?? []) {
    const index = path?.[0] === '_entities' ? path[1] : undefined;
    if (typeof index !== 'number') return [];
    sound[index] = undefined;
  }
  return sound;
}

/** An error about the entity at a position of a smaller request, with its index in the whole one. */
export function moveError(error: ResponseErrors[number], indexes: readonly number[]): ResponseErrors[number] {
  const [field, position, ...rest] = error.path ?? [];
  const index = field === '_entities' && typeof position === 'number' ? indexes[position] : undefined;
  return index === undefined ? error : { ...error, path: ['_entities', index, ...rest] };
}

/** The error of a failed request, for one of the entities that were asked for. */
export function errorAt(error: unknown, index: number): GraphQLError {
  const { message, extensions, originalError } = toGraphQLError(error);
  return new GraphQLError(message, {
    path: ['_entities', index],
    extensions,
    ...(originalError && { originalError }),
  });
}
