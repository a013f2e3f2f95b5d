import type { GraphQLSchema } from 'graphql';
import type { Conditions, Settings } from './conditions.ts';
import type { Containers } from './containers.ts';
import type { CompiledFetch } from './execution.ts';
import type { Represent } from './representations.ts';
import type { ObjectShape } from './response-shape.ts';
import type { Rewrite } from './rewrites.ts';

/** A query plan made ready to be executed any number of times, also at the same time. */
export interface ExecutablePlan {
  /** What clients see. */
  schema: GraphQLSchema;
  conditions: Conditions;
  /** Null when the gateway answers by itself. */
  root: PlanStep | null;
  shapeFor(settings: Settings): ObjectShape;
}

export type PlanStep =
  | { kind: 'sequence'; steps: readonly PlanStep[] }
  | { kind: 'parallel'; steps: readonly PlanStep[] }
  | { kind: 'condition'; index: number; yes: PlanStep | null; no: PlanStep | null }
  | FetchStep;

export interface FetchStep {
  kind: 'fetch';
  fetch: CompiledFetch;
  /** The objects that get what it answers, from the root of the data. */
  path: readonly string[];
  variableNames: readonly string[];
  /** Null when it asks something that does not depend on the objects. */
  represent: Represent | null;
  /** What is done to the answer before it is merged. */
  rewrite: Rewrite | null;
  /** The containers in its answer that other fetches write into, too. */
  contested: Containers | undefined;
}
