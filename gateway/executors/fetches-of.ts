import type { QueryPlan } from '@apollo/query-planner';
import { compileFetch } from '../execution/compile-fetch.ts';
import type { CompiledFetch } from '../execution/execution.ts';

/** Every request of a plan, whatever conditions it stands under. Throws when the plan is not one of a query or mutation. */
export function fetchesOf(node: QueryPlan['node']): CompiledFetch[] {
  switch (node?.kind) {
    case undefined:
      return [];
    case 'Sequence':
    case 'Parallel':
      return node.nodes.flatMap(fetchesOf);
    case 'Flatten':
      return fetchesOf(node.node);
    case 'Condition':
      return [...fetchesOf(node.ifClause), ...fetchesOf(node.elseClause)];
    case 'Fetch':
      return [compileFetch(node)];
    case 'Defer':
    case 'Subscription':
      throw new Error(`@apollo/gateway executes no plan with a node of the kind ${node.kind}`);
    default:
      return node satisfies never;
  }
}
