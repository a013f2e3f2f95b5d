import type { GraphQLFormattedError } from 'graphql';
import { entityIndexOf } from '../execution/entity-index.ts';
import type { ExecutionResult, FetchSubgraph, SubgraphResponse } from '../execution/execution.ts';
import type { RequestContext } from '../request/context.ts';
import { serviceUnavailable } from '../request/errors.ts';
import type { SubgraphClients } from '../subgraphs/subgraph-clients.ts';
import { entityExists } from './entity-operation.ts';
import { eventSource, type LivePlan } from './plan-live-query.ts';

export interface LiveRequest {
  plan: LivePlan;
  variables: Record<string, unknown>;
  entityIds: readonly string[];
  context: RequestContext;
  subgraphs: Pick<SubgraphClients, 'find' | 'fetch'>;
}

/** An entity from the subgraph that owns it, with its errors; their paths begin at the entity. */
interface EntityResult {
  entity: unknown;
  errors: readonly GraphQLFormattedError[];
}

/**
 * The results of a live query for some entities, which are read with one request. Each is null when the caller cannot see the
 * entity or it does not exist; rejected while the subgraph of the live field, or its database, is down, and when an outage of
 * another subgraph leaves no data: of one that owns a field which may not be null.
 */
export async function resolveLiveQuery(request: LiveRequest): Promise<PromiseSettledResult<ExecutionResult | null>[]> {
  const { plan, variables, context, subgraphs } = request;
  const { responseName, variableNames, query, operationName } = plan.entityOperation;
  const used = Object.entries(variables).filter(([name]) => variableNames.includes(name));
  const results = await fetchEntities(request, query, operationName, Object.fromEntries(used));

  const resolve = async ({ entity, errors }: EntityResult): Promise<ExecutionResult | null> => {
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
    const result = await plan.executable.execute({ variables, context, fetch });
    if (!result.data) throwOutage(plan.owner, result.errors);
    return result;
  };
  return Promise.allSettled(results.map(resolve));
}

/** Whether the caller can see each entity. Rejected when the subgraph that owns them does not answer. */
export async function canSeeEntities(request: LiveRequest): Promise<PromiseSettledResult<boolean>[]> {
  const { owner, field } = request.plan;
  const results = await fetchEntities(request, entityExists(field.entityType), undefined, {});
  const decide = async ({ entity, errors }: EntityResult): Promise<boolean> => {
    if (entity === null) throwOutage(owner, errors);
    const [error] = errors;
    if (error) throw new Error(`${owner}: ${error.message}`);
    return entity !== null;
  };
  return Promise.allSettled(results.map(decide));
}

async function fetchEntities(
  { plan, entityIds, context, subgraphs }: LiveRequest,
  query: string,
  operationName: string | undefined,
  variables: Record<string, unknown>,
): Promise<EntityResult[]> {
  const owner = subgraphs.find(plan.owner);
  if (!owner) throw new Error(`there is no subgraph ${plan.owner}`);
  const representations = entityIds.map((id) => ({ __typename: plan.field.entityType, id }));
  const response = await owner.execute({ query, operationName, variables: { ...variables, representations }, context });
  const { data, errors = [] } = response;
  const entities = data?.['_entities'] ?? (errors.length > 0 ? entityIds.map(() => null) : undefined);
  if (!Array.isArray(entities) || entities.length !== entityIds.length) {
    throw new Error(`${plan.owner} did not answer with as many entities as it was asked for`);
  }
  return entities.map((entity: unknown, index) => ({ entity, errors: errorsOf(errors, index, entities.length) }));
}

/** The errors of one entity. One that does not tell which it is about is one of all entities. */
function errorsOf(errors: readonly GraphQLFormattedError[], index: number, count: number): GraphQLFormattedError[] {
  return errors.flatMap((error) => {
    const about = entityIndexOf(error, count);
    if (about !== null && about !== index) return [];
    return [{ ...error, path: about === null ? [] : (error.path ?? []).slice(2) }];
  });
}

function throwOutage(owner: string, errors: SubgraphResponse['errors']): void {
  const outage = errors?.find(({ extensions }) => extensions?.['code'] === 'SERVICE_UNAVAILABLE');
  if (!outage) return;
  throw serviceUnavailable(String(outage.extensions?.['subgraph'] ?? owner), new Error(outage.message));
}
