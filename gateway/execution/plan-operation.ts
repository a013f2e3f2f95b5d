import { operationFromDocument } from '@apollo/federation-internals';
import type { QueryPlan } from '@apollo/query-planner';
import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import type { LoadedSupergraph } from '../supergraph/load-supergraph.ts';
import { compilePlan, type PlannedOperation } from './compile-plan.ts';
import type { ExecutablePlan } from './executable-plan.ts';
import { nameInternally } from './internal-names.ts';
import { withoutIntrospection } from './without-introspection.ts';

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
  const queryPlan: QueryPlan = toPlan
    ? supergraph.planner.buildQueryPlan(
        operationFromDocument(supergraph.apiSchema, toPlan, { ...(operationName !== undefined && { operationName }) }),
      )
    : { kind: 'QueryPlan' };
  return { queryPlan, planned: { ...named, supergraph } };
}
