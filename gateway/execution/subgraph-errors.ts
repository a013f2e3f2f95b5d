import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { FetchStep } from './executable-plan.ts';

/** A path as the data of subgraphs has it: from the root, with the plan's response names. */
export type DataPath = readonly (string | number)[];

export const startsWith = (path: DataPath, start: DataPath): boolean =>
  start.every((key, index) => key === path[index]);

/** An error of a fetch. */
export interface FetchError {
  step: FetchStep;
  /** What it is about; undefined for the fetch as a whole. */
  path: DataPath | undefined;
  /** As the response has it, with the path there. */
  at(path: DataPath | undefined): GraphQLError;
}

/** An error that a subgraph sent. */
export function sentError(step: FetchStep, error: GraphQLFormattedError, path: DataPath | undefined): FetchError {
  return { step, path, at: (path) => subgraphError(error, step.fetch.subgraph, path) };
}

/** An error of the gateway about a fetch, at the error's own path if it has one. */
export function raisedError(step: FetchStep, error: unknown, path: DataPath | undefined): FetchError {
  const raised = toGraphQLError(error);
  return { step, path: raised.path ?? path, at: (path) => withPath(raised, path) };
}

function subgraphError(error: GraphQLFormattedError, subgraph: string, path: DataPath | undefined): GraphQLError {
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

function withPath(error: GraphQLError, path: DataPath | undefined): GraphQLError {
  const { message, originalError, extensions } = error;
  const same = error.path?.length === path?.length && (error.path ?? []).every((key, index) => key === path?.[index]);
  if (same) return error;
  return new GraphQLError(message, { ...(path && { path }), ...(originalError && { originalError }), extensions });
}

export function toGraphQLError(error: unknown): GraphQLError {
  if (error instanceof GraphQLError) return error;
  const originalError = error instanceof Error ? error : new Error(String(error));
  return new GraphQLError(originalError.message, { originalError });
}
