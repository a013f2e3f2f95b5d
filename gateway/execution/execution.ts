import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import type { GatewayContext } from '../request/context.ts';

/** One request that a query plan makes of a subgraph, as far as it is the same for every execution. */
export interface CompiledFetch {
  /** Different for each fetch of each plan: what depends on a fetch only can be remembered under the object itself. */
  subgraph: string;
  operationKind: 'query' | 'mutation';
  operationName: string | undefined;
  /** The operation's text. */
  query: string;
  /** The request's body up to its variables: `{"query":…,"operationName":…,"variables":`; a `}` ends it behind them. */
  bodyHead: string;
  /** Whether it asks for `_entities` by representations. */
  byRepresentations: boolean;
}

export interface FetchRequest {
  fetch: CompiledFetch;
  /** With `representations`, each different from the others, when the fetch is by representations. */
  variables: Readonly<Record<string, unknown>>;
  context: GatewayContext;
  /** Where in the response the answer belongs; `@` stands for the items of a list. */
  path: readonly string[];
}

/** What a subgraph answers. */
export interface SubgraphResponse {
  data?: Record<string, unknown> | null;
  errors?: readonly GraphQLFormattedError[];
  /** True when others hold parts of the data, too: it must not be changed. */
  shared?: boolean;
}

/** Asks a subgraph. Rejects with a GraphQLError SERVICE_UNAVAILABLE when it does not answer. */
export type FetchSubgraph = (request: FetchRequest) => Promise<SubgraphResponse>;

export interface ExecutionResult {
  data?: Record<string, unknown> | null;
  errors?: readonly GraphQLError[];
  extensions?: Record<string, unknown>;
}
