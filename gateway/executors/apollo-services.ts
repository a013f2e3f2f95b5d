import type { ServiceMap } from '@apollo/gateway';
import type { CompiledFetch, SubgraphResponse } from '../execution/execution.ts';
import type { ExecutionRequest } from '../execution/plan-run.ts';
import { type Representations, uniqueRepresentations } from './unique-representations.ts';

/** What `@apollo/gateway` asks subgraphs through. The context of its requests has to be the `ExecutionRequest`. */
export function createApolloServices(fetches: readonly CompiledFetch[]): ServiceMap {
  const byQuery = new Map(fetches.map((fetch) => [keyOf(fetch), fetch]));
  const serviceOf = (subgraph: string): ServiceMap[string] => ({
    async process({ request: { query = '', operationName, variables = {} }, context, ...asked }) {
      const { fetch: fetchFrom, context: requestContext } = context as ExecutionRequest;
      const fetch = byQuery.get(keyOf({ subgraph, query, operationName }));
      if (!fetch) throw new Error(`${subgraph} is to be asked for what is not in the plan`);
      const at = 'pathInIncomingRequest' in asked ? asked.pathInIncomingRequest : [];
      const request = { fetch, context: requestContext, path: (at ?? []).map(String) };
      // It asks for an entity as often as it occurs; the gateway's clients and its cache are asked once.
      const unique = fetch.byRepresentations && uniqueRepresentations(variables['representations'] as Representations);
      const response = unique
        ? unique.restore(await fetchFrom({ ...request, variables: { ...variables, ...unique.variables } }))
        : await fetchFrom({ ...request, variables });
      return own(response) as Awaited<ReturnType<ServiceMap[string]['process']>>;
    },
  });
  return Object.fromEntries(fetches.map(({ subgraph }) => [subgraph, serviceOf(subgraph)]));
}

const keyOf = ({ subgraph, operationName, query }: Pick<CompiledFetch, 'subgraph' | 'operationName' | 'query'>) =>
  `${subgraph} ${operationName ?? ''} ${query}`;

/** It merges responses into one another: none may be shared, nor contain an object twice. */
const own = ({ data, errors, shared }: SubgraphResponse) => ({
  ...(data !== undefined && { data: shared ? JSON.parse(JSON.stringify(data)) : data }),
  ...(errors && { errors }),
});
