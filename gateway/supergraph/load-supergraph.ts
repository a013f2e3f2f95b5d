import { setImmediate } from 'node:timers/promises';
import { buildSchemaFromAST, type Schema, Supergraph } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import { type GraphQLSchema, parse } from 'graphql';
import { describeAccess } from './describe-access.ts';
import { type ArgumentConflict, findArgumentConflicts } from './find-argument-conflicts.ts';
import type { LiveField } from './live-field.ts';
import { type AccessRules, readAccessRules } from './read-access-rules.ts';
import { type CachedTypes, readCachedTypes } from './read-cached-types.ts';
import { type Copies, readCopies } from './read-copies.ts';
import { type Costs, readCosts } from './read-costs.ts';
import { type InputsOfGraphs, readEntityInputs } from './read-entity-inputs.ts';
import { readFieldSets } from './read-field-sets.ts';
import { readLiveFields } from './read-live-fields.ts';
import { type PlannerFields, readPlannerFields } from './read-planner-fields.ts';
import { stripSecurityDirectives } from './security-directives.ts';

/** One version of the supergraph, with what operations need to be checked, planned and executed. */
export interface LoadedSupergraph {
  /** What clients see. */
  apiSchema: Schema;
  clientSchema: GraphQLSchema;
  /** Everything, with the directives that say which subgraph has what. */
  executableSchema: GraphQLSchema;
  planner: QueryPlanner;
  plannerFields: PlannerFields;
  entityInputs: InputsOfGraphs;
  argumentConflicts: readonly ArgumentConflict[];
  /** URL of each subgraph, by name. */
  subgraphs: ReadonlyMap<string, string>;
  liveFields: ReadonlyMap<string, LiveField>;
  accessRules: AccessRules;
  cachedTypes: CachedTypes;
  copies: Copies;
  costs: Costs;
}

/** Loads a composed supergraph. Throws, with the reason, when it cannot be served. */
export function loadSupergraph(text: string): LoadedSupergraph {
  const steps = loadInSteps(text);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** Loads like `loadSupergraph`, over several turns of the event loop, so that other work goes on between the steps. */
export async function loadSupergraphCooperatively(text: string): Promise<LoadedSupergraph> {
  const steps = loadInSteps(text);
  let step = steps.next();
  while (!step.done) {
    await setImmediate();
    step = steps.next();
  }
  return step.value;
}

function* loadInSteps(text: string): Generator<void, LoadedSupergraph> {
  const document = parse(text, { noLocation: true });
  yield;
  const liveFields = readLiveFields(document);
  const accessRules = readAccessRules(document);
  const cachedTypes = readCachedTypes(document);
  const copies = readCopies(document);
  const costs = readCosts(document);
  const fieldSets = readFieldSets(document);
  yield;
  const stripped = stripSecurityDirectives(describeAccess(document, accessRules));
  const schema = buildSchemaFromAST(stripped, { validate: false });
  yield;
  const supergraph = new Supergraph(schema, undefined, true);
  yield;
  // Built here, as a step of its own, for the planner below.
  supergraph.subgraphs();
  yield;
  const apiSchema = supergraph.apiSchema();
  yield;
  const clientSchema = apiSchema.toGraphQLJSSchema({ includeDefer: true });
  yield;
  const executableSchema = schema.toGraphQLJSSchema();
  yield;
  return {
    apiSchema,
    clientSchema,
    executableSchema,
    planner: new QueryPlanner(supergraph, { incrementalDelivery: { enableDefer: true } }),
    plannerFields: readPlannerFields(fieldSets),
    entityInputs: readEntityInputs(fieldSets),
    argumentConflicts: findArgumentConflicts(document, fieldSets),
    subgraphs: new Map(supergraph.subgraphsMetadata().map(({ name, url }) => [name, url])),
    liveFields,
    accessRules,
    cachedTypes,
    copies,
    costs,
  };
}
