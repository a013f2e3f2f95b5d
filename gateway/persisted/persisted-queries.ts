import type { GraphQLError } from 'graphql';
import { badRequest } from '../request/errors.ts';
import type { GraphQLRequest } from '../request/graphql-request.ts';

/** Finds the text of a request's operation. */
export interface PersistedQueries {
  /** Throws a GraphQLError when there is none, or none that may be executed. */
  textOf(request: GraphQLRequest): string;
}

/** The id under which a request names its operation, in Apollo's protocol: the SHA-256 of the text in hex. */
export function persistedId({ extensions }: GraphQLRequest): string | undefined {
  const asked = extensions?.['persistedQuery'];
  if (asked === undefined || asked === null) return undefined;
  const { version, sha256Hash } = asked as { version?: unknown; sha256Hash?: unknown };
  if (version !== 1) throw badRequest('Of persisted queries, version 1 is served.');
  if (typeof sha256Hash !== 'string') throw badRequest('`extensions.persistedQuery.sha256Hash` has to be a string.');
  return sha256Hash;
}

/** The request has neither a text nor an id. */
export function missingQuery(): GraphQLError {
  return badRequest('A request needs `query`, or the id of a persisted one in `extensions.persistedQuery`.');
}
