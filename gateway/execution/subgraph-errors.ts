import { GraphQLError, type GraphQLFormattedError } from 'graphql';

export type ErrorPath = readonly (string | number)[] | undefined;

/** An error of a subgraph, as an error of the gateway's response. */
export function subgraphError(error: GraphQLFormattedError, subgraph: string, path: ErrorPath): GraphQLError {
  return new GraphQLError(error.message || `Error while fetching subquery from service "${subgraph}"`, {
    ...(path && { path }),
    // As it was sent, which is no Error: this distinguishes it from errors of the gateway.
    originalError: error as unknown as Error,
    extensions: {
      ...error.extensions,
      serviceName: subgraph,
      code: error.extensions?.['code'] || 'DOWNSTREAM_SERVICE_ERROR',
    },
  });
}

export function toGraphQLError(error: unknown): GraphQLError {
  if (error instanceof GraphQLError) return error;
  const originalError = error instanceof Error ? error : new Error(String(error));
  return new GraphQLError(originalError.message, { originalError });
}
