import type { PlanNode } from '@apollo/query-planner';
import { type ASTNode, type FieldNode, type FragmentDefinitionNode, Kind, type SelectionSetNode, visit } from 'graphql';
import { fragmentsOf } from '../authorization/find-protected-fields.ts';
import type { CompiledFetch } from '../execution/execution.ts';
import type { Executable, Executor } from '../executors/executor.ts';
import type { AcceptedSubscription } from '../operations/accepted-subscription.ts';
import type { LiveField } from '../supergraph/live-field.ts';
import type { LoadedSupergraph } from '../supergraph/load-supergraph.ts';
import { type EntityOperation, toEntityOperation } from './entity-operation.ts';
import { isPublic } from './is-public.ts';

/** A subgraph name that only live plans have: that fetch gets the entity an event is about. */
export const eventSource = '@event';

/** How a subscription is resolved for an event: for any variables, callers and entities. */
export interface LivePlan {
  /** Different for each plan. */
  id: number;
  supergraph: LoadedSupergraph;
  field: LiveField;
  /** The selection of the live field, for its arguments. */
  rootField: FieldNode;
  /** The subgraph that owns the field and its entity. */
  owner: string;
  entityOperation: EntityOperation;
  /** Fetches the entity from `eventSource`, then everything else as planned. */
  executable: Executable;
  /** Variables in the selection of the entity; all but those in the arguments that say what is followed. */
  selectionVariables: readonly string[];
  /** Whether the result is the same for every caller. */
  isPublic: boolean;
  /** Whether the result depends on the languages that are asked for. */
  byLanguage: boolean;
}

let plans = 0;

/** Plans a subscription. Throws a GraphQLError when it is one that cannot be served. */
export function planLiveQuery(
  { document, operation }: Pick<AcceptedSubscription, 'document' | 'operation'>,
  supergraph: LoadedSupergraph,
  executor: Executor,
): LivePlan {
  const rootField = findRootField(operation.selectionSet, fragmentsOf(document));
  const field = supergraph.liveFields.get(rootField.name.value);
  if (!field) throw new Error(`the live field ${rootField.name.value} is missing`);

  const plan = executor.plan({ document, operation, supergraph });
  const { node } = plan.queryPlan;
  if (node?.kind !== 'Subscription') throw new Error('the planner did not plan a subscription');
  const { primary, rest } = node;
  const fetchEntity: PlanNode = {
    ...primary,
    serviceName: eventSource,
    operationKind: 'query' as typeof primary.operationKind,
    variableUsages: [],
  };
  const owner = primary.serviceName;
  const entityOperation = toEntityOperation(primary.operation, field.entityType);
  const executable = executor.prepare({
    ...plan,
    queryPlan: { kind: 'QueryPlan', node: { kind: 'Sequence', nodes: rest ? [fetchEntity, rest] : [fetchEntity] } },
  });
  const readsEntity: CompiledFetch = {
    subgraph: owner,
    operationKind: 'query',
    operationName: entityOperation.operationName,
    query: entityOperation.query,
    bodyHead: '',
    byRepresentations: true,
  };
  const fetches = [readsEntity, ...executable.fetches.filter(({ subgraph }) => subgraph !== eventSource)];
  return {
    id: ++plans,
    supergraph,
    field,
    rootField,
    owner,
    entityOperation,
    executable,
    selectionVariables: variablesIn([rootField.selectionSet, ...fragmentsOf(document).values()]),
    isPublic: isPublic(fetches, supergraph),
    byLanguage: fetches.some(({ subgraph }) => supergraph.cachedTypes.byLanguage.has(subgraph)),
  };
}

function variablesIn(nodes: readonly (ASTNode | undefined)[]): string[] {
  const names = new Set<string>();
  for (const node of nodes) if (node) visit(node, { Variable: ({ name }) => void names.add(name.value) });
  return [...names];
}

/** Validation has made sure that there is exactly one, and that it stands under no condition. */
function findRootField(
  { selections }: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): FieldNode {
  const [selection] = selections;
  if (selection?.kind === Kind.FIELD) return selection;
  const inside =
    selection?.kind === Kind.FRAGMENT_SPREAD
      ? fragments.get(selection.name.value)?.selectionSet
      : selection?.selectionSet;
  if (!inside) throw new Error('a subscription selects no field');
  return findRootField(inside, fragments);
}
