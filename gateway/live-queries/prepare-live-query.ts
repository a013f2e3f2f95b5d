import {
  type FormattedExecutionResult,
  GraphQLError,
  getArgumentValues,
  getVariableValues,
  type OperationDefinitionNode,
} from 'graphql';
import type { Identity } from '#packages/identity/identity.ts';
import { addDeniedFields } from '../authorization/add-denied-fields.ts';
import { accessDenied } from '../authorization/meets-rule.ts';
import { restrictOperation } from '../authorization/restrict-operation.ts';
import { seesMore } from '../cache/sees-more.ts';
import type { ExecutionResult } from '../execution/execution.ts';
import type { Executor } from '../executors/executor.ts';
import type { AcceptedSubscription } from '../operations/accepted-subscription.ts';
import type { RequestContext } from '../request/context.ts';
import type { FormatError } from '../request/errors.ts';
import { visibilityOf } from '../request/visibility-of.ts';
import type { SubgraphClients } from '../subgraphs/subgraph-clients.ts';
import type { LoadedSupergraph } from '../supergraph/load-supergraph.ts';
import { type Batches, createBatches } from './batches.ts';
import { type BoundFilter, bindEventFilter } from './bind-event-filter.ts';
import { createFairLimit, createKeyedLimit } from './fair-limit.ts';
import type { GroupQuery } from './live-group.ts';
import { beginMessage } from './live-message.ts';
import { type LivePlan, planLiveQuery } from './plan-live-query.ts';
import { canSeeEntities, resolveLiveQuery } from './resolve-live-query.ts';

/** A subscription made ready to be resolved, for all callers who see the same as the one who opened it. */
export interface PreparedLiveQuery extends GroupQuery {
  plan: LivePlan;
  filter: BoundFilter;
  /** The same for live queries whose results are the same. */
  key: string;
  /** Whether the caller can see an entity. Rejects when the subgraph that owns it does not answer. */
  canSee(entityId: string, context: RequestContext): Promise<boolean>;
}

export interface PreparerOptions {
  supergraph: () => LoadedSupergraph;
  executor: Executor;
  subgraphs: Pick<SubgraphClients, 'find' | 'fetch'>;
  formatError: FormatError;
  /** Called each time the state of an entity was read. */
  onResolved: () => void;
}

/** Throws a GraphQLError when the subscription cannot be served, or not to this caller. */
export type PrepareLiveQuery = (
  accepted: AcceptedSubscription,
  identity: Identity,
  origin: LiveOrigin,
) => PreparedLiveQuery;

/** Where a live query was opened from. */
export type LiveOrigin = Pick<RequestContext, 'clientAddress' | 'languages'>;

/**
 * Most reads of entities that one subgraph is sent at a time: it has requests of clients to answer, too. A subgraph that
 * hangs does not hold up the others.
 */
const mostAtATime = 32;

/** Reads of the same kind that run before further ones wait, and become one request; and most entities of one request. */
const [mostAlike, mostTogether] = [2, 50];

/** Reads entities of one subgraph. */
interface EntityReader {
  states: Batches<string, ExecutionResult | null>;
  visibility: Batches<string, boolean>;
}

function createReader(): EntityReader {
  const all = createFairLimit(mostAtATime);
  const alike = createKeyedLimit(mostAlike);
  const run: typeof all.run = (kind, work) => alike.run(kind, () => all.run(kind, work));
  return { states: createBatches(run, mostTogether), visibility: createBatches(run, mostTogether) };
}

export function createPreparer(options: PreparerOptions): PrepareLiveQuery {
  const { supergraph, executor, subgraphs, formatError, onResolved } = options;
  /** A plan lives as long as its operation, which is cached. */
  const plans = new WeakMap<OperationDefinitionNode, LivePlan>();

  const planOf = (subscription: Pick<AcceptedSubscription, 'document' | 'operation'>): LivePlan => {
    const known = plans.get(subscription.operation);
    if (known?.supergraph === supergraph()) return known;
    const plan = planLiveQuery(subscription, supergraph(), executor);
    plans.set(subscription.operation, plan);
    return plan;
  };

  /** The part of a subscription that the caller may have, and what makes the result of it one of the whole. */
  const restrict = ({ document, operation, variables }: AcceptedSubscription, identity: Identity) => {
    const restriction = restrictOperation(document, operation, supergraph(), identity);
    if (!restriction) {
      return { allowed: { document, operation }, isWhole: true, complete: (result: ExecutionResult) => result };
    }
    const denial = accessDenied(identity);
    if (!restriction.remainder) throw denial;
    const whole = { ...restriction, document, operationName: operation.name?.value, variables, denial };
    return {
      allowed: restriction.remainder,
      isWhole: false,
      complete: (result: ExecutionResult) => addDeniedFields({ ...whole, result }),
    };
  };

  const format = createFormat(formatError);
  const readers = new Map<string, EntityReader>();
  const readerOf = (subgraph: string): EntityReader => {
    const known = readers.get(subgraph) ?? createReader();
    readers.set(subgraph, known);
    return known;
  };

  return (accepted, identity, { clientAddress, languages: asked }) => {
    const { allowed, isWhole, complete } = restrict(accepted, identity);
    const plan = planOf(allowed);
    const { variables } = accepted;
    // Callers get different errors for what they may not have.
    const isForEverybody = plan.isPublic && isWhole && !seesMore(identity, supergraph().cachedTypes);
    const whose = isForEverybody ? 'everybody' : visibilityOf(identity);
    const { values, filter } = bindArguments(plan, accepted, isForEverybody ? null : identity);
    const languages = plan.byLanguage ? asked : '';
    const key = JSON.stringify([plan.id, values, whose, languages]);
    // Live queries that select the same of different entities are read together.
    const selection = plan.selectionVariables.map((name) => [name, variables[name]]);
    const batchKey = JSON.stringify([plan.id, selection, whose, languages]);
    return {
      plan,
      filter,
      key,
      canSee(entityId, context) {
        return readerOf(plan.owner).visibility.add(JSON.stringify([plan.id, whose]), entityId, (entityIds) =>
          canSeeEntities({ plan, variables: {}, entityIds, context, subgraphs }),
        );
      },
      async resolve(entityId, caller, correlationId) {
        const context = { caller, correlationId, clientAddress, languages };
        const result = await readerOf(plan.owner).states.add(batchKey, entityId, (entityIds) =>
          resolveLiveQuery({ plan, variables, entityIds, context, subgraphs }),
        );
        onResolved();
        return result && beginMessage(format(complete(result)));
      },
    };
  };
}

/** Formats results for clients. */
export function createFormat(formatError: FormatError): (result: ExecutionResult) => FormattedExecutionResult {
  return ({ data, errors, extensions }) => ({
    ...(errors?.length && { errors: errors.map((error) => formatError(error.toJSON(), error)) }),
    data: data ?? null,
    ...(extensions && { extensions }),
  });
}

function bindArguments(
  { supergraph, rootField, field }: LivePlan,
  { operation, variables }: AcceptedSubscription,
  identity: Identity | null,
) {
  const { clientSchema } = supergraph;
  const { coerced, errors } = getVariableValues(clientSchema, operation.variableDefinitions ?? [], variables);
  if (errors?.[0]) throw new GraphQLError(errors[0].message, { extensions: { code: 'BAD_USER_INPUT' } });
  const definition = clientSchema.getSubscriptionType()?.getFields()[field.name];
  if (!definition) throw new Error(`the supergraph has no subscription ${field.name}`);
  const args = getArgumentValues(definition, rootField, coerced);
  return { values: coerced, filter: bindEventFilter(field, args, identity) };
}
