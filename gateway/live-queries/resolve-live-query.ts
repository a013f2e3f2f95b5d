import type { GraphQLFormattedError } from 'graphql';
import { executePlan } from '../execution/execute-plan.ts';
import type { ExecutionResult, FetchSubgraph, SubgraphResponse } from '../execution/execution.ts';
import type { GatewayContext } from '../request/context.ts';
import { serviceUnavailable } from '../request/errors.ts';
import type { SubgraphClients } from '../subgraphs/subgraph-clients.ts';
import { entityExists } from './entity-operation.ts';
import { eventSource, type LivePlan } from './plan-live-query.ts';

export interface LiveRequest {
  plan: LivePlan;
  variables: Record<string, unknown>;
  entityIds: readonly string[];
  context: GatewayContext;
  subgraphs: Pick<SubgraphClients, 'find' | 'fetch'>;
}

/** One entity as its owner told of it, with the errors in it; their paths begin at the entity. */
interface Told {
  entity: unknown;
  errors: readonly GraphQLFormattedError[];
}

/**
 * The answers of a live query for some entities, which are asked for together. Each is null when the caller cannot see
 * the entity or it does not exist; rejected while the subgraph that tells of the entity, or its database, is down, and when
 * an outage of another one leaves nothing to tell: of one that owns a field which may not be null.
 */
export async function resolveLiveQuery(request: LiveRequest): Promise<PromiseSettledResult<ExecutionResult | null>[]> {
  const { plan, variables, context, subgraphs } = request;
  const { responseName, variableNames, query, operationName } = plan.entityOperation;
  const used = Object.entries(variables).filter(([name]) => variableNames.includes(name));
  const told = await askForEntities(request, query, operationName, Object.fromEntries(used));

  const resolve = async ({ entity, errors }: Told): Promise<ExecutionResult | null> => {
    // Also of a field that may be null: it would stay null until the next event.
    throwOutage(plan.owner, errors);
    if (entity === null && errors.length === 0) return null;
    const supplied: SubgraphResponse = {
      data: { [responseName]: entity },
      ...(errors.length > 0 && {
        errors: errors.map((error) => ({ ...error, path: [responseName, ...(error.path ?? [])] })),
      }),
    };
    const fetch: FetchSubgraph = async (asked) =>
      asked.fetch.subgraph === eventSource ? supplied : subgraphs.fetch(asked);
    const result = await executePlan(plan.executable, { variables, context, fetch });
    if (!result.data) throwOutage(plan.owner, result.errors);
    return result;
  };
  return Promise.allSettled(told.map(resolve));
}

/** Whether the caller can see each entity. Rejected when the subgraph that owns them does not answer. */
export async function canSeeEntities(request: LiveRequest): Promise<PromiseSettledResult<boolean>[]> {
  const { owner, field } = request.plan;
  const told = await askForEntities(request, entityExists(field.entityType), undefined, {});
  const decide = async ({ entity, errors }: Told): Promise<boolean> => {
    if (entity === null) throwOutage(owner, errors);
    const [error] = errors;
    if (error) throw new Error(`${owner}: ${error.message}`);
    return entity !== null;
  };
  return Promise.allSettled(told.map(decide));
}

async function askForEntities(
  { plan, entityIds, context, subgraphs }: LiveRequest,
  query: string,
  operationName: string | undefined,
  variables: Record<string, unknown>,
): Promise<Told[]> {
  const owner = subgraphs.find(plan.owner);
  if (!owner) throw new Error(`there is no subgraph ${plan.owner}`);
  const representations = entityIds.map((id) => ({ __typename: plan.field.entityType, id }));
  const answer = await owner.ask({ query, operationName, variables: { ...variables, representations }, context });
  const entities = answer.data?.['_entities'];
  return entityIds.map((_, index) => ({
    entity: (Array.isArray(entities) ? entities[index] : null) ?? null,
    errors: errorsOf(answer, index),
  }));
}

/** What has no place in the list of entities concerns all of them. */
function errorsOf({ errors = [] }: SubgraphResponse, index: number): GraphQLFormattedError[] {
  return errors
    .filter(({ path }) => typeof path?.[1] !== 'number' || path[1] === index)
    .map((error) => ({ ...error, path: (error.path ?? []).slice(2) }));
}

function throwOutage(owner: string, errors: SubgraphResponse['errors']): void {
  const outage = errors?.find(({ extensions }) => extensions?.['code'] === 'SERVICE_UNAVAILABLE');
  if (!outage) return;
  throw serviceUnavailable(String(outage.extensions?.['subgraph'] ?? owner), new Error(outage.message));
}
