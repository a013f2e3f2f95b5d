import type { FetchNode } from '@apollo/query-planner';
import type { CompiledFetch } from './execution.ts';

/** Compiles a request of a plan. None of the operation's variables is called `representations`. */
export function compileFetch(node: FetchNode): CompiledFetch {
  const { serviceName: subgraph, operationName, operation: query, requires } = node;
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
