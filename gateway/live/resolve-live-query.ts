import { executeQueryPlan, type ServiceMap } from '@apollo/gateway';
import type { Logger } from 'pino';
import type { GatewayContext } from '../http/context.ts';
import { serviceUnavailable } from '../http/errors.ts';
import type { ExecutionResult, RequestContext, SubgraphResponse } from '../subgraphs/apollo-types.ts';
import { askSubgraph } from '../subgraphs/ask-subgraph.ts';
import { entityExists } from './entity-operation.ts';
import { eventSource, type LivePlan } from './plan-live-query.ts';

export interface LiveRequest {
  plan: LivePlan;
  variables: Record<string, unknown>;
  entityId: string;
  context: GatewayContext;
  services: ServiceMap;
  logger: Logger;
}

/**
 * The answer of a live query for one entity; null when the caller cannot see the entity or it does not exist. Throws
 * when an outage leaves nothing to tell: of the subgraph that owns the entity or its database, or of another one that
 * owns a field which may not be null.
 */
export async function resolveLiveQuery(request: LiveRequest): Promise<ExecutionResult | null> {
  const { plan, services } = request;
  const { responseName, variableNames, query, operationName } = plan.entityOperation;
  const used = Object.entries(request.variables).filter(([name]) => variableNames.includes(name));
  const answer = await askForEntity(request, query, operationName, Object.fromEntries(used));
  const entity: unknown = answer.data?.['_entities']?.[0] ?? null;
  if (entity === null && !answer.errors?.length) return null;

  const supplied: SubgraphResponse = {
    data: { [responseName]: entity },
    ...(answer.errors && {
      errors: answer.errors.map((error) => ({ ...error, path: [responseName, ...(error.path ?? []).slice(2)] })),
    }),
  };
  const result = await executeQueryPlan(
    plan.queryPlan,
    { ...services, [eventSource]: { process: async () => supplied } },
    requestContextOf(request),
    plan.operationContext,
    plan.supergraph.executableSchema,
    plan.supergraph.apiSchema,
  );
  if (!result.data) throwOutage(plan.owner, result.errors);
  return result;
}

/** Whether the caller can see the entity. Throws when the subgraph that owns it does not answer. */
export async function canSeeEntity(request: LiveRequest): Promise<boolean> {
  const answer = await askForEntity(request, entityExists(request.plan.field.entityType), undefined, {});
  const [error] = answer.errors ?? [];
  if (error) throw new Error(`${request.plan.owner}: ${error.message}`);
  return (answer.data?.['_entities']?.[0] ?? null) !== null;
}

async function askForEntity(
  request: LiveRequest,
  query: string,
  operationName: string | undefined,
  variables: Record<string, unknown>,
): Promise<SubgraphResponse> {
  const { plan, entityId, context, services } = request;
  const owner = services[plan.owner];
  if (!owner) throw new Error(`there is no subgraph ${plan.owner}`);
  const representations = [{ __typename: plan.field.entityType, id: entityId }];
  const answer = await askSubgraph(owner, {
    query,
    operationName,
    variables: { ...variables, representations },
    context,
  });
  if (!answer.data?.['_entities']?.[0]) throwOutage(plan.owner, answer.errors);
  return answer;
}

function throwOutage(owner: string, errors: SubgraphResponse['errors']): void {
  const outage = errors?.find(({ extensions }) => extensions?.['code'] === 'SERVICE_UNAVAILABLE');
  if (!outage) return;
  throw serviceUnavailable(String(outage.extensions?.['subgraph'] ?? owner), new Error(outage.message));
}

/** The part of Apollo Server's request context that `executeQueryPlan` reads. */
function requestContextOf({ variables, context, logger }: LiveRequest): RequestContext {
  const used: Pick<RequestContext, 'request' | 'context' | 'logger' | 'metrics'> = {
    request: { variables },
    context,
    logger,
    metrics: {},
  };
  return used as RequestContext;
}
