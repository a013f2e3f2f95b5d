import { buildOperationContext, executeQueryPlan, type ServiceMap } from '@apollo/gateway';
import type { QueryPlan } from '@apollo/query-planner';
import type { ExecutionResult, SubgraphResponse } from '../execution/execution.ts';
import type { LoadedSupergraph } from '../supergraph/load-supergraph.ts';
import type { RandomOperation } from './random-operation.ts';

export type Ask = (
  subgraph: string,
  query: string,
  variables: Readonly<Record<string, unknown>>,
) => Promise<SubgraphResponse>;

/** Executes an operation as `@apollo/gateway` does it. */
export async function executeAsStock(
  supergraph: LoadedSupergraph,
  names: readonly string[],
  queryPlan: QueryPlan,
  { document, operation }: Pick<RandomOperation, 'document' | 'operation'>,
  variables: Record<string, unknown>,
  ask: Ask,
): Promise<ExecutionResult> {
  const operationName = operation.name?.value;
  const services: ServiceMap = Object.fromEntries(
    names.map((name) => [
      name,
      { process: ({ request }) => ask(name, request.query ?? '', request.variables ?? {}) as never },
    ]),
  );
  type RequestContext = Parameters<typeof executeQueryPlan>[2];
  const used: Pick<RequestContext, 'request' | 'context' | 'logger' | 'metrics'> = {
    request: { variables },
    context: {},
    logger: console,
    metrics: {},
  };
  return executeQueryPlan(
    queryPlan,
    services,
    used as RequestContext,
    buildOperationContext({
      schema: supergraph.clientSchema,
      operationDocument: document,
      ...(operationName !== undefined && { operationName }),
    }),
    supergraph.executableSchema,
    supergraph.apiSchema,
  ) as Promise<ExecutionResult>;
}
