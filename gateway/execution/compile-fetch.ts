import type { FetchNode } from '@apollo/query-planner';
import { badUserInput } from '#packages/graph-errors/graph-errors.ts';
import type { CompiledFetch } from './execution.ts';

/** Compiles a request of a plan. Throws BAD_USER_INPUT when the operation has a variable that the gateway needs itself. */
export function compileFetch(node: FetchNode): CompiledFetch {
  const { serviceName: subgraph, operationName, operation: query, requires, variableUsages = [] } = node;
  if (requires && variableUsages.includes('representations')) {
    throw badUserInput('representations', 'the gateway needs this variable name for itself');
  }
  const name = operationName === undefined ? '' : `"operationName":${JSON.stringify(operationName)},`;
  return {
    subgraph,
    operationKind: node.operationKind === 'mutation' ? 'mutation' : 'query',
    operationName,
    query,
    bodyHead: `{"query":${JSON.stringify(query)},${name}"variables":`,
    byRepresentations: requires !== undefined,
  };
}
