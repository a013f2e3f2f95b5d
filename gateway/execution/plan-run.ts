import type { RequestContext } from '../request/context.ts';
import type { AlikeFetches } from './alike-fetches.ts';
import type { ConditionValues } from './conditions.ts';
import type { EntityBatch } from './entity-batch.ts';
import type { ExecutablePlan, FetchStep } from './executable-plan.ts';
import type { FetchSubgraph, SubgraphResponse } from './execution.ts';
import type { JsonObject } from './json-object.ts';
import type { FetchError } from './subgraph-errors.ts';

export interface ExecutionRequest {
  /** As the client sent them; they fit the operation. */
  variables: Readonly<Record<string, unknown>>;
  context: RequestContext;
  fetch: FetchSubgraph;
}

/** One execution of a plan. */
export interface PlanRun extends ExecutionRequest {
  plan: ExecutablePlan;
  conditionValues: ConditionValues;
  /** What subgraphs sent, merged. */
  data: JsonObject;
  errors: FetchError[];
  answers: FetchAnswer[];
  /** By the number that alike fetches have in common. */
  alike: Map<number, AlikeFetches>;
  /** Called when a fetch with an id is over. */
  onFetched(id: string): void;
}

/** What a fetch of a run asked about, and what it got. */
export interface FetchAnswer {
  step: FetchStep;
  /** Null when the fetch is not by representations. */
  batch: EntityBatch | null;
  /** The objects at the path of the fetch. */
  found: readonly JsonObject[];
  data: SubgraphResponse['data'];
}
