import type { GraphQLSchema } from 'graphql';
import type { Conditions, ConditionValues } from './conditions.ts';
import type { Containers } from './containers.ts';
import type { CompiledFetch } from './execution.ts';
import type { Selections } from './fetch-selections.ts';
import type { JsonObject } from './json-object.ts';
import type { Represent } from './representations.ts';
import type { ObjectShape } from './response-shape.ts';
import type { Rewrite } from './rewrites.ts';

/** A compiled query plan, for any number of executions, also at the same time. */
export interface ExecutablePlan {
  /** What clients see. */
  schema: GraphQLSchema;
  conditions: Conditions;
  /** What comes first, or all there is. Null when no subgraph is asked. */
  root: PlanStep | null;
  /** What is fetched for deferred fragments of the first part. */
  deferred: readonly DeferredBlock[];
  /** Every fetch, whatever conditions it stands under. */
  fetches: readonly FetchStep[];
  /** What the operation selects, under the names that the plan has. */
  selections: Selections;
  /** The names of the fields that fetches require of what others bring. */
  inputs: ReadonlySet<string>;
  /** What subgraphs have, with types that clients do not see. */
  executableSchema: GraphQLSchema;
  shapeFor(conditionValues: ConditionValues): ObjectShape;
}

/** What is fetched for a deferred fragment only. */
export interface DeferredBlock {
  /** The label under which the operation was planned. */
  label: string;
  /** Ids of the fetches that bring what its own need to know; null when these are not told, and all around it may be. */
  depends: readonly string[] | null;
  step: PlanStep | null;
  /** What is fetched for deferred fragments inside. */
  deferred: readonly DeferredBlock[];
}

export type PlanStep =
  | { kind: 'sequence'; steps: readonly PlanStep[] }
  | { kind: 'parallel'; steps: readonly PlanStep[] }
  | { kind: 'condition'; index: number; yes: PlanStep | null; no: PlanStep | null }
  | FetchStep;

export interface FetchStep {
  kind: 'fetch';
  /** Null when no deferred fragment depends on it. */
  id: string | null;
  /** The label of the deferred fragment that it is for; null for the first part of the answer. */
  deferredAs: string | null;
  fetch: CompiledFetch;
  /** The path, from the root of the data, to the objects that the response is merged into. */
  path: readonly string[];
  variableNames: readonly string[];
  /** Null when the request does not depend on these objects. */
  represent: Represent | null;
  /** Null when the request does not depend on more of these objects than on their keys. */
  findReduced: FindReducedFetches | null;
  /** Applied to the response before it is merged. */
  rewrite: Rewrite | null;
  /** A number that it has in common with the fetches that ask for the same fields of entities; null without such. */
  alike: number | null;
  /** The containers in its response that other fetches write into, too. */
  contested: Containers | undefined;
  /** Names that are no types of objects but that the subgraph says are: those of interface objects. Null when it has none. */
  interfaceObjects: ReadonlySet<string> | null;
}

/** Finds how to ask about entities that lack something their fetch requires. */
export type FindReducedFetches = (incomplete: readonly JsonObject[]) => readonly FetchStep[];
