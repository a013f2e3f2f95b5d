import type { GraphQLDataSource } from '@apollo/gateway';
import type { GatewayContext } from '../http/context.ts';
import type { RequestContext, SubgraphResponse } from './apollo-types.ts';

export interface SubgraphQuestion {
  query: string;
  operationName?: string | undefined;
  variables: Record<string, unknown>;
  context: GatewayContext;
}

/** Asks a subgraph something that no query plan asks. Throws SERVICE_UNAVAILABLE when it does not answer. */
export function askSubgraph(
  subgraph: GraphQLDataSource,
  { query, operationName, variables, context }: SubgraphQuestion,
): Promise<SubgraphResponse> {
  type Options = Parameters<typeof subgraph.process>[0];
  const request = { query, ...(operationName !== undefined && { operationName }), variables };
  const incomingRequestContext: Pick<RequestContext, 'request' | 'context'> = { request: { variables }, context };
  return subgraph.process({
    kind: 'incoming operation' as Extract<Options, { incomingRequestContext: unknown }>['kind'],
    request,
    incomingRequestContext: incomingRequestContext as RequestContext,
    context,
  });
}
