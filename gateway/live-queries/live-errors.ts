import { GraphQLError } from 'graphql';
import { unavailable } from '#packages/graph-errors/graph-errors.ts';

/** An entity that the caller may not see, or that does not exist: clients cannot tell which. */
export function notFound(entityType: string): GraphQLError {
  return new GraphQLError(`There is no ${entityType} with this id.`, { extensions: { code: 'NOT_FOUND' } });
}

/** A subscription is not valid any more under another supergraph. */
export function notValidAnyMore(error: unknown): AggregateError {
  return new AggregateError(
    causesOf(error).map(
      ({ message, extensions, originalError }) =>
        new GraphQLError(`The schema has changed, and the subscription cannot go on: ${message}`, {
          extensions,
          originalError,
        }),
    ),
  );
}

/** Under another supergraph, a subscription would see something else than the others of its group. */
export function notForEverybody(): GraphQLError {
  return unavailable('it is not the same for everybody any more. Subscribe again since the last cursor.');
}

/** The GraphQL errors of an error. */
export function causesOf(error: unknown): GraphQLError[] {
  if (error instanceof AggregateError) return error.errors.flatMap(causesOf);
  if (error instanceof GraphQLError) return [error];
  const originalError = error instanceof Error ? error : new Error(String(error));
  return [new GraphQLError(originalError.message, { originalError })];
}
