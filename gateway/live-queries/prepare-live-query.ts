import {
  type FormattedExecutionResult,
  GraphQLError,
  getArgumentValues,
  getVariableValues,
  type OperationDefinitionNode,
} from 'graphql';
import type { Identity } from '#packages/identity/identity.ts';
import { completeAnswer } from '../authorization/complete-answer.ts';
import { accessDenied } from '../authorization/meets-rule.ts';
import { restrictOperation } from '../authorization/restrict-operation.ts';
import type { ExecutionResult } from '../execution/execution.ts';
import type { AcceptedSubscription } from '../operations/accepted-subscription.ts';
import type { GatewayContext } from '../request/context.ts';
import type { FormatError } from '../request/errors.ts';
import { visibilityOf } from '../request/visibility-of.ts';
import type { SubgraphClients } from '../subgraphs/subgraph-clients.ts';
import type { LoadedSupergraph } from '../supergraph/load-supergraph.ts';
import { type Batches, createBatches } from './batches.ts';
import { type BoundFilter, bindEventFilter } from './bind-event-filter.ts';
import { createFairTurns, createTurnsOfEach } from './fair-turns.ts';
import type { GroupQuery } from './live-group.ts';
import { openMessage } from './live-message.ts';
import { type LivePlan, planLiveQuery } from './plan-live-query.ts';
import { canSeeEntities, resolveLiveQuery } from './resolve-live-query.ts';

/** A subscription made ready to be resolved for those who see the same as whoever opened it. */
export interface PreparedLiveQuery extends GroupQuery {
  plan: LivePlan;
  filter: BoundFilter;
  /** The same for live queries whose answers are the same. */
  key: string;
  /** Whether the caller can see an entity. Rejects when the subgraph that owns it does not answer. */
  canSee(entityId: string, context: GatewayContext): Promise<boolean>;
}

export interface PreparationOptions {
  supergraph: () => LoadedSupergraph;
  subgraphs: Pick<SubgraphClients, 'find' | 'fetch'>;
  formatError: FormatError;
  /** Called each time the state of an entity was read. */
  onResolved: () => void;
}

/** Throws a GraphQLError when the subscription cannot be served, or not to this caller. */
export type PrepareLiveQuery = (
  accepted: AcceptedSubscription,
  identity: Identity,
  clientAddress: string,
) => PreparedLiveQuery;

/**
 * Most entities of a subgraph that are read at a time, for everybody: it has requests to answer, too. One that hangs does
 * not hold up what others have to tell.
 */
const mostAtATime = 32;

/** Readings of the same kind under way before others wait, and are done together; and how many together. */
const [mostAlike, mostTogether] = [2, 50];

/** Reads entities of one subgraph. */
interface Reader {
  states: Batches<string, ExecutionResult | null>;
  sights: Batches<string, boolean>;
}

function createReader(): Reader {
  const all = createFairTurns(mostAtATime);
  const alike = createTurnsOfEach(mostAlike);
  const take: typeof all.take = (kind, work) => alike.take(kind, () => all.take(kind, work));
  return { states: createBatches(take, mostTogether), sights: createBatches(take, mostTogether) };
}

export function createPreparation({
  supergraph,
  subgraphs,
  formatError,
  onResolved,
}: PreparationOptions): PrepareLiveQuery {
  /** The documents of recent operations are kept, and with them their plans. */
  const plans = new WeakMap<OperationDefinitionNode, LivePlan>();

  const planOf = (subscription: Pick<AcceptedSubscription, 'document' | 'operation'>): LivePlan => {
    const known = plans.get(subscription.operation);
    if (known?.supergraph === supergraph()) return known;
    const plan = planLiveQuery(subscription, supergraph());
    plans.set(subscription.operation, plan);
    return plan;
  };

  /** The part of a subscription that the caller may have, and what makes an answer to it one to the whole. */
  const restrict = ({ document, operation, variables }: AcceptedSubscription, identity: Identity) => {
    const restriction = restrictOperation(document, operation, supergraph(), identity);
    if (!restriction) {
      return { allowed: { document, operation }, isWhole: true, complete: (answer: ExecutionResult) => answer };
    }
    const refusal = accessDenied(identity);
    if (!restriction.remainder) throw refusal;
    const whole = { ...restriction, document, operationName: operation.name?.value, variables, refusal };
    return {
      allowed: restriction.remainder,
      isWhole: false,
      complete: (answer: ExecutionResult) => completeAnswer({ ...whole, answer }),
    };
  };

  const format = createFormat(formatError);
  const readers = new Map<string, Reader>();
  const readerOf = (subgraph: string): Reader => {
    const known = readers.get(subgraph) ?? createReader();
    readers.set(subgraph, known);
    return known;
  };

  return (accepted, identity, clientAddress) => {
    const { allowed, isWhole, complete } = restrict(accepted, identity);
    const plan = planOf(allowed);
    const { variables } = accepted;
    const { values, filter } = bindArguments(plan, accepted);
    // Why they may not have the rest is not the same for everybody.
    const whose = plan.isPublic && isWhole ? 'everybody' : visibilityOf(identity);
    const key = JSON.stringify([plan.id, values, whose]);
    // Live queries that differ in what they follow only, not in what they tell of it, are read together.
    const told = plan.selectionVariables.map((name) => [name, variables[name]]);
    const batchKey = JSON.stringify([plan.id, told, whose]);
    return {
      plan,
      filter,
      key,
      canSee(entityId, context) {
        return readerOf(plan.owner).sights.add(JSON.stringify([plan.id, whose]), entityId, (entityIds) =>
          canSeeEntities({ plan, variables: {}, entityIds, context, subgraphs }),
        );
      },
      async resolve(entityId, caller, correlationId) {
        const context = { caller, correlationId, clientAddress };
        const result = await readerOf(plan.owner).states.add(batchKey, entityId, (entityIds) =>
          resolveLiveQuery({ plan, variables, entityIds, context, subgraphs }),
        );
        onResolved();
        return result && openMessage(format(complete(result)));
      },
    };
  };
}

/** How a result is told to clients. */
export function createFormat(formatError: FormatError): (result: ExecutionResult) => FormattedExecutionResult {
  return ({ data, errors, extensions }) => ({
    ...(errors?.length && { errors: errors.map((error) => formatError(error.toJSON(), error)) }),
    data: data ?? null,
    ...(extensions && { extensions }),
  });
}

function bindArguments({ supergraph, rootField, field }: LivePlan, { operation, variables }: AcceptedSubscription) {
  const { clientSchema } = supergraph;
  const { coerced, errors } = getVariableValues(clientSchema, operation.variableDefinitions ?? [], variables);
  if (errors?.[0]) throw new GraphQLError(errors[0].message, { extensions: { code: 'BAD_USER_INPUT' } });
  const definition = clientSchema.getSubscriptionType()?.getFields()[field.name];
  if (!definition) throw new Error(`the supergraph has no subscription ${field.name}`);
  return { values: coerced, filter: bindEventFilter(field, getArgumentValues(definition, rootField, coerced)) };
}
