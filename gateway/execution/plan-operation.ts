import { operationFromDocument } from '@apollo/federation-internals';
import type { QueryPlan } from '@apollo/query-planner';
import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import type { LoadedSupergraph } from '../supergraph/load-supergraph.ts';
import { compilePlan, type PlannedOperation } from './compile-plan.ts';
import type { ExecutablePlan } from './executable-plan.ts';
import { nameInternally } from './internal-names.ts';
import { notPlanned } from './not-planned.ts';
import { withPlannedConditions } from './planned-conditions.ts';
import { withoutIntrospection } from './without-introspection.ts';
import { withoutUnions } from './without-unions.ts';

export type PlanningSupergraph = PlannedOperation['supergraph'] &
  Pick<LoadedSupergraph, 'apiSchema' | 'planner' | 'plannerFields'>;

/** Plans a query or mutation. It is valid and its fragments are inlined. */
export function planOperation(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  supergraph: PlanningSupergraph,
): ExecutablePlan {
  const { planned, queryPlan } = makeQueryPlan(document, operation, supergraph);
  return compilePlan(queryPlan, planned);
}

/** The plan of an operation as Apollo's planner makes it, and the operation as it was planned. */
export function makeQueryPlan(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  supergraph: PlanningSupergraph,
): { queryPlan: QueryPlan; planned: PlannedOperation } {
  const named = nameInternally(document, operation, supergraph.plannerFields);
  const operationName = operation.name?.value;
  const toPlan = withoutIntrospection(named.document, named.operation);
  const options = { ...(operationName !== undefined && { operationName }) };
  const build = (document: DocumentNode): QueryPlan =>
    supergraph.planner.buildQueryPlan(operationFromDocument(supergraph.apiSchema, document, options));
  const queryPlan = toPlan
    ? buildSomehow(withPlannedConditions(toPlan), build, supergraph)
    : { kind: 'QueryPlan' as const };
  return { queryPlan, planned: { ...named, supergraph } };
}

/** The planner fails with a few valid operations: some of them it can plan in another form. */
function buildSomehow(
  document: DocumentNode,
  build: (document: DocumentNode) => QueryPlan,
  { clientSchema }: PlanningSupergraph,
): QueryPlan {
  try {
    return build(document);
  } catch (error) {
    const other = withoutUnions(document, clientSchema);
    try {
      if (other) return build(other);
    } catch {
      // The reason is that of the operation as it was written.
    }
    throw notPlanned(
      'This operation is valid, but cannot be planned. Ask for parts of it by operations of their own.',
      error,
    );
  }
}
