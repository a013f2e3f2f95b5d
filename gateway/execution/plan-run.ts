import type { GraphQLError } from 'graphql';
import type { GatewayContext } from '../request/context.ts';
import type { Settings } from './conditions.ts';
import type { FetchSubgraph } from './execution.ts';
import type { JsonObject } from './json-object.ts';

export interface ExecutionRequest {
  /** As the client sent them; they fit the operation. */
  variables: Readonly<Record<string, unknown>>;
  context: GatewayContext;
  fetch: FetchSubgraph;
}

/** One execution of a plan under way. */
export interface PlanRun extends ExecutionRequest {
  settings: Settings;
  /** What subgraphs sent, merged. */
  data: JsonObject;
  errors: GraphQLError[];
}
