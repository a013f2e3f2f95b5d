import { GraphQLError } from 'graphql';
import { entityIndexOf } from '../execution/entity-index.ts';
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
  for (const error of response.errors ?? []) {
    const index = entityIndexOf(error, count);
    if (index === null) return [];
    sound[index] = undefined;
  }
  return sound;
}

/** An error of a smaller request as one of the whole: where it tells which entity it is about, with its index there. */
export function moveError(error: ResponseErrors[number], indexes: readonly number[]): ResponseErrors[number] {
  if (!error.path) return error;
  const position = entityIndexOf(error, indexes.length);
  const index = position === null ? [] : [indexes[position] as number, ...error.path.slice(2)];
  return { ...error, path: ['_entities', ...index] };
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
