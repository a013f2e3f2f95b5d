import type { DeferredNode, FetchNode, PlanNode, QueryPlan } from '@apollo/query-planner';
import { OperationTypeNode, parse } from 'graphql';
import type { LoadedSupergraph } from '../supergraph/load-supergraph.ts';
import { compileFetch } from './compile-fetch.ts';
import { compileShape } from './compile-shape.ts';
import { compileConditions, isSet } from './conditions.ts';
import { allContainers, containersOf, findContested } from './containers.ts';
import { listItems } from './entities.ts';
import { entityInputsOf, fieldNamesIn, typenameIn } from './entity-inputs-of.ts';
import { entityFields } from './entity-query.ts';
import type { DeferredBlock, ExecutablePlan, FetchStep, PlanStep } from './executable-plan.ts';
import { selectionsIn } from './fetch-selections.ts';
import type { InternallyNamed } from './internal-names.ts';
import { memoizeByConditions } from './memoize-by-conditions.ts';
import { notPlanned } from './not-planned.ts';
import { compileReducedFetches } from './reduced-fetches.ts';
import { compileRepresentations, requiredOf } from './representations.ts';
import { compileRewrites } from './rewrites.ts';

export interface PlannedOperation extends InternallyNamed {
  supergraph: Pick<
    LoadedSupergraph,
    'clientSchema' | 'executableSchema' | 'entityInputs' | 'argumentConflicts' | 'cachedTypes'
  >;
}

/** Compiles a plan. Throws when it contains something that the gateway does not support. */
export function compilePlan(
  { node }: QueryPlan,
  { document, operation, clientNames, supergraph }: PlannedOperation,
): ExecutablePlan {
  if (node?.kind === 'Subscription') throw new Error('the plan of a subscription is not executed as it is');
  const conditions = compileConditions(document, operation);
  const steps: FetchStep[] = [];
  const inputs = new Set<string>();

  const compile = (node: PlanNode, path: readonly string[], label: string | null): PlanStep => {
    switch (node.kind) {
      case 'Sequence':
        return { kind: 'sequence', steps: node.nodes.map((each) => compile(each, path, label)) };
      case 'Parallel':
        return { kind: 'parallel', steps: node.nodes.map((each) => compile(each, path, label)) };
      case 'Flatten':
        return compile(node.node, [...path, ...node.path.map(String)], label);
      case 'Condition': {
        const yes = node.ifClause ? compile(node.ifClause, path, label) : null;
        const no = node.elseClause ? compile(node.elseClause, path, label) : null;
        return { kind: 'condition', index: conditions.indexOf(node.condition), yes, no };
      }
      case 'Fetch': {
        const step = compileStep(node, path, label, supergraph);
        steps.push(step);
        for (const name of fieldNamesIn(node.requires ?? [])) inputs.add(name);
        return step;
      }
      case 'Defer':
        throw new Error('the planner defers a part of a step');
      default:
        throw new Error(`a plan has a node of an unknown kind: ${node satisfies never}`);
    }
  };
  const compileBlock = (
    node: PlanNode | undefined,
    label: string | null,
  ): Pick<ExecutablePlan, 'root' | 'deferred'> => {
    if (node?.kind !== 'Defer') return { root: node ? compile(node, [], label) : null, deferred: [] };
    const { primary, deferred } = node;
    return { root: primary.node ? compile(primary.node, [], label) : null, deferred: deferred.map(compileDeferred) };
  };
  const compileDeferred = ({ label, depends, node }: DeferredNode): DeferredBlock => {
    if (label === undefined) throw new Error('the planner defers a fragment that has no label');
    const { root, deferred } = compileBlock(node, label);
    const ids = depends.map(({ id }) => id);
    return { label, depends: ids.length > 0 ? ids : null, step: root, deferred };
  };

  const { root, deferred } = compileBlock(node, null);
  assertNoConflict(steps, supergraph);
  markContested(steps);
  if (operation.operation === OperationTypeNode.QUERY) markAlike(steps);
  return {
    schema: supergraph.clientSchema,
    conditions,
    root,
    deferred,
    fetches: steps,
    selections: selectionsIn(document),
    inputs,
    executableSchema: supergraph.executableSchema,
    shapeFor: memoizeByConditions(conditions, (conditionValues) => {
      const decide = (variable: string) => isSet(conditionValues, conditions.indexOf(variable));
      const shape = compileShape({ document, operation, clientNames }, supergraph.clientSchema, decide);
      if (!root && shape.fieldsOf(undefined)?.some(({ kind }) => kind === 'value')) {
        throw notPlanned('No subgraph can be asked for this operation.');
      }
      return shape;
    }),
  };
}

function compileStep(
  node: FetchNode,
  path: readonly string[],
  label: string | null,
  { executableSchema, entityInputs, cachedTypes }: PlannedOperation['supergraph'],
): FetchStep {
  if (node.contextRewrites) throw new Error('@fromContext is not supported');
  const { serviceName: subgraph, requires } = node;
  const inputsOf = (typename: string) => entityInputsOf(typename, subgraph, executableSchema, entityInputs);
  const represent = requires
    ? compileRepresentations(requires, node.inputRewrites, executableSchema, (typename) => inputsOf(typename).keys)
    : null;
  const step: FetchStep = {
    kind: 'fetch',
    id: node.id ?? null,
    deferredAs: label,
    fetch: compileFetch(node),
    path,
    variableNames: node.variableUsages ?? [],
    represent,
    findReduced: null,
    rewrite: compileRewrites(node.outputRewrites, executableSchema),
    alike: null,
    contested: undefined,
    interfaceObjects: interfaceObjectsOf(subgraph, cachedTypes),
  };
  if (requires && represent) {
    step.findReduced = (incomplete) => {
      const nameOf = (typename: string) => typenameIn(subgraph, typename, executableSchema, entityInputs);
      const required = (typename: string) => requiredOf(typename, requires, executableSchema);
      const options = { schema: executableSchema, inputsOf, requiredOf: required, nameOf };
      // Few plans ever need it.
      step.findReduced = compileReducedFetches(step, represent, options);
      return step.findReduced(incomplete);
    };
  }
  return step;
}

function interfaceObjectsOf(
  subgraph: string,
  { graphs }: PlannedOperation['supergraph']['cachedTypes'],
): ReadonlySet<string> | null {
  const types = [...(graphs.get(subgraph) ?? [])].filter(([, { isInterfaceObject }]) => isInterfaceObject);
  return types.length > 0 ? new Set(types.map(([name]) => name)) : null;
}

/** Of a mutation none are alike: what entities are may change between them. */
function markAlike(fetches: readonly FetchStep[]): void {
  const byText = Map.groupBy(
    fetches.filter(({ fetch }) => fetch.byRepresentations),
    // The operation's name, of which it is the first occurrence, is all that the planner makes different.
    ({ fetch: { subgraph, query, operationName = '' } }) => `${subgraph} ${query.replace(operationName, '')}`,
  );
  let number = 0;
  for (const fetches of byText.values()) {
    if (fetches.length > 1) for (const fetch of fetches) fetch.alike = number;
    number++;
  }
}

function markContested(fetches: readonly FetchStep[]): void {
  // With one fetch, nothing is merged. Rewritten keys are not those of the operation: then any container may be contested.
  const rewritten = fetches.some(({ rewrite }) => rewrite);
  if (fetches.length < 2) return;
  const contested = rewritten
    ? []
    : findContested(
        fetches.map(({ fetch, path }) => ({
          root: path.filter((key) => key !== listItems),
          containers: containersOf(parse(fetch.query, { noLocation: true }), fetch.byRepresentations),
        })),
      );
  for (const [index, fetch] of fetches.entries()) fetch.contested = rewritten ? allContainers : contested[index];
}

/** Throws when fields are asked for that require the same with different arguments: the planner sends one value for both. */
function assertNoConflict(steps: readonly FetchStep[], { argumentConflicts }: PlannedOperation['supergraph']): void {
  if (argumentConflicts.length === 0) return;
  const asked = steps.flatMap(({ fetch: { subgraph, query, byRepresentations } }) =>
    byRepresentations ? [...entityFields(query)].map((field) => `${subgraph} ${field}`) : [],
  );
  for (const conflict of argumentConflicts) {
    const uses = conflict.uses.filter(({ graph, requiredBy }) => asked.includes(`${graph} ${requiredBy}`));
    if (new Set(uses.map((use) => use.arguments)).size < 2) continue;
    const fields = [...new Set(uses.map(({ type, requiredBy }) => `${type}.${requiredBy}`))].join(' and ');
    throw notPlanned(
      `${fields} cannot be asked for together: they require ${conflict.field} with different arguments.`,
    );
  }
}
