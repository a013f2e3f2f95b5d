import type { GraphQLError } from 'graphql';
import type { RequestContext } from '../request/context.ts';
import type { AlikeFetches } from './alike-fetches.ts';
import type { ConditionValues } from './conditions.ts';
import type { FetchSubgraph } from './execution.ts';
import type { JsonObject } from './json-object.ts';

export interface ExecutionRequest {
  /** As the client sent them; they fit the operation. */
  variables: Readonly<Record<string, unknown>>;
  context: RequestContext;
  fetch: FetchSubgraph;
}

/** One execution of a plan. */
export interface PlanRun extends ExecutionRequest {
  conditionValues: ConditionValues;
  /** What subgraphs sent, merged. */
  data: JsonObject;
  errors: GraphQLError[];
  /** By the number that alike fetches have in common. */
  alike: Map<number, AlikeFetches>;
}
