import { executePlan } from '../execution/execute-plan.ts';
import type { ExecutionResult, FetchSubgraph, SubgraphResponse } from '../execution/execution.ts';
import type { GatewayContext } from '../http/context.ts';
import { serviceUnavailable } from '../http/errors.ts';
import type { SubgraphClients } from '../subgraphs/subgraph-clients.ts';
import { entityExists } from './entity-operation.ts';
import { eventSource, type LivePlan } from './plan-live-query.ts';

export interface LiveRequest {
  plan: LivePlan;
  variables: Record<string, unknown>;
  entityId: string;
  context: GatewayContext;
  subgraphs: Pick<SubgraphClients, 'find' | 'fetch'>;
}

/**
 * The answer of a live query for one entity; null when the caller cannot see the entity or it does not exist. Throws
 * when an outage leaves nothing to tell: of the subgraph that owns the entity or its database, or of another one that
 * owns a field which may not be null.
 */
export async function resolveLiveQuery(request: LiveRequest): Promise<ExecutionResult | null> {
  const { plan, variables, context, subgraphs } = request;
  const { responseName, variableNames, query, operationName } = plan.entityOperation;
  const used = Object.entries(request.variables).filter(([name]) => variableNames.includes(name));
  const answer = await askForEntity(request, query, operationName, Object.fromEntries(used));
  const entity = entityOf(answer);
  if (entity === null && !answer.errors?.length) return null;

  const supplied: SubgraphResponse = {
    data: { [responseName]: entity },
    ...(answer.errors && {
      errors: answer.errors.map((error) => ({ ...error, path: [responseName, ...(error.path ?? []).slice(2)] })),
    }),
  };
  const fetch: FetchSubgraph = async (asked) =>
    asked.fetch.subgraph === eventSource ? supplied : subgraphs.fetch(asked);
  const result = await executePlan(plan.executable, { variables, context, fetch });
  if (!result.data) throwOutage(plan.owner, result.errors);
  return result;
}

/** Whether the caller can see the entity. Throws when the subgraph that owns it does not answer. */
export async function canSeeEntity(request: LiveRequest): Promise<boolean> {
  const answer = await askForEntity(request, entityExists(request.plan.field.entityType), undefined, {});
  const [error] = answer.errors ?? [];
  if (error) throw new Error(`${request.plan.owner}: ${error.message}`);
  return entityOf(answer) !== null;
}

async function askForEntity(
  request: LiveRequest,
  query: string,
  operationName: string | undefined,
  variables: Record<string, unknown>,
): Promise<SubgraphResponse> {
  const { plan, entityId, context, subgraphs } = request;
  const owner = subgraphs.find(plan.owner);
  if (!owner) throw new Error(`there is no subgraph ${plan.owner}`);
  const representations = [{ __typename: plan.field.entityType, id: entityId }];
  const answer = await owner.ask({ query, operationName, variables: { ...variables, representations }, context });
  if (entityOf(answer) === null) throwOutage(plan.owner, answer.errors);
  return answer;
}

function entityOf({ data }: SubgraphResponse): unknown {
  const entities = data?.['_entities'];
  return Array.isArray(entities) ? (entities[0] ?? null) : null;
}

function throwOutage(owner: string, errors: SubgraphResponse['errors']): void {
  const outage = errors?.find(({ extensions }) => extensions?.['code'] === 'SERVICE_UNAVAILABLE');
  if (!outage) return;
  throw serviceUnavailable(String(outage.extensions?.['subgraph'] ?? owner), new Error(outage.message));
}
