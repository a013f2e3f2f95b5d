import { operationFromDocument } from '@apollo/federation-internals';
import { buildOperationContext, executeQueryPlan } from '@apollo/gateway';
import type { ExecutionResult } from '../execution/execution.ts';
import { toGraphQLError } from '../execution/subgraph-errors.ts';
import { createApolloServices } from './apollo-services.ts';
import type { Executor } from './executor.ts';
import { fetchesOf } from './fetches-of.ts';

type GatewayRequestContext = Parameters<typeof executeQueryPlan>[2];

/** Executes plans by the executor of `@apollo/gateway`, which asks subgraphs through the gateway's own clients. */
export const apolloExecutor: Executor = {
  prepareParts: () => null,
  plan(source) {
    const { document, operation, supergraph } = source;
    const { apiSchema, planner } = supergraph;
    const operationName = operation.name?.value;
    const toPlan = operationFromDocument(apiSchema, document, {
      ...(operationName !== undefined && { operationName }),
    });
    return { ...source, clientNames: new Map(), queryPlan: planner.buildQueryPlan(toPlan), source };
  },
  prepare({ queryPlan, source: { document, operation, supergraph } }) {
    const fetches = fetchesOf(queryPlan.node);
    const services = createApolloServices(fetches);
    const operationName = operation.name?.value;
    const operationContext = buildOperationContext({
      schema: supergraph.clientSchema,
      operationDocument: document,
      ...(operationName !== undefined && { operationName }),
    });
    return {
      fetches,
      async execute(request) {
        const used: Pick<GatewayRequestContext, 'request' | 'context' | 'metrics'> = {
          request: { variables: request.variables },
          context: request,
          metrics: {},
        };
        try {
          const result = await executeQueryPlan(
            queryPlan,
            services,
            used as GatewayRequestContext,
            operationContext,
            supergraph.executableSchema,
            supergraph.apiSchema,
          );
          return result as ExecutionResult;
        } catch (error) {
          return { errors: [toGraphQLError(error)] };
        }
      },
    };
  },
};
