import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import type { RequestContext } from '../request/context.ts';

/** One request of a query plan to a subgraph: the part that is the same for every execution. */
export interface CompiledFetch {
  /** A name. The object itself is different for each fetch of each plan, and so can be a key of what depends on the fetch. */
  subgraph: string;
  operationKind: 'query' | 'mutation';
  operationName: string | undefined;
  /** The operation's text. */
  query: string;
  /** The request's body up to its variables: `{"query":…,"operationName":…,"variables":`; a `}` follows them. */
  bodyHead: string;
  /** Whether it asks for `_entities` by representations. */
  byRepresentations: boolean;
}

export interface FetchRequest {
  fetch: CompiledFetch;
  /** With `representations`, each different from the others, when the fetch is by representations. */
  variables: Readonly<Record<string, unknown>>;
  context: RequestContext;
  /** Where the response is merged; `@` stands for the items of a list. */
  path: readonly string[];
  /** Events that the subgraph's copies have to have reached, as the header says it. */
  eventsSeen?: string;
}

/** The response of a subgraph. */
export interface SubgraphResponse {
  data?: Record<string, unknown> | null;
  errors?: readonly GraphQLFormattedError[];
  /** What the subgraph says to the gateway; clients do not get it. */
  extensions?: Readonly<Record<string, unknown>>;
  /** True when parts of the data are shared: it must not be changed. */
  shared?: boolean;
  /** What the subgraph said of events in its headers; absent when it said nothing. */
  told?: ToldOfEvents;
  /** Milliseconds since 1970 from which on it may not be true any more, whatever events say; absent for as long as they say nothing. */
  validUntil?: number;
}

/** Headers of a response, as they were received. */
export interface ToldOfEvents {
  committed: string | undefined;
  copiesAwaited: string | undefined;
}

/** Asks a subgraph. Rejects with a GraphQLError SERVICE_UNAVAILABLE when it does not answer. */
export type FetchSubgraph = (request: FetchRequest) => Promise<SubgraphResponse>;

export interface ExecutionResult {
  data?: Record<string, unknown> | null;
  errors?: readonly GraphQLError[];
  extensions?: Record<string, unknown>;
}
