import {
  type FormattedExecutionResult,
  GraphQLError,
  getArgumentValues,
  getVariableValues,
  type OperationDefinitionNode,
} from 'graphql';
import type { Logger } from 'pino';
import type { Identity } from '#packages/identity/identity.ts';
import { refusalOf } from '../authorization/access-rule.ts';
import { completeAnswer } from '../authorization/complete-answer.ts';
import { restrictOperation } from '../authorization/restrict-operation.ts';
import type { ExecutionResult } from '../execution/execution.ts';
import type { AcceptedSubscription, GatewayContext } from '../http/context.ts';
import type { FormatError } from '../http/errors.ts';
import type { SubgraphClients } from '../subgraphs/subgraph-clients.ts';
import type { LoadedSupergraph } from '../supergraph/load-supergraph.ts';
import { bindSubject, type Interest } from './bind-subject.ts';
import { createLiveGroup, type LiveGroup, type Occurrence } from './live-group.ts';
import { createLiveIndex, type EventSubject } from './live-index.ts';
import { createLiveQueryShares } from './live-query-shares.ts';
import { createLiveSubscription, type LiveSubscription } from './live-subscription.ts';
import { type LivePlan, planLiveQuery } from './plan-live-query.ts';
import { canSeeEntity, type LiveRequest, resolveLiveQuery } from './resolve-live-query.ts';
import { visibilityOf } from './visibility-of.ts';

export interface LiveQueries {
  /** Opens a subscription for the caller of the context. Throws a GraphQLError when it may not be opened. */
  open(subscription: AcceptedSubscription, context: GatewayContext): Promise<LiveSubscription>;
  /** Wakes the live queries that an event touches. `correlationId` is called only if there are any. */
  notice(subject: EventSubject, sequence: number, correlationId: () => string): void;
  /** How many subscriptions are open, by field. */
  openByField(): ReadonlyMap<string, number>;
  /** How many different ones there are, counting equal ones of callers who see the same once. */
  groupCount(): number;
}

export interface LiveQueriesOptions {
  supergraph: () => LoadedSupergraph;
  subgraphs: Pick<SubgraphClients, 'find' | 'fetch'>;
  formatError: FormatError;
  /** Most different ones that one caller may have open. */
  limit: number;
  /** Called each time an event was resolved for a group. */
  onResolved: () => void;
  logger: Logger;
}

export function createLiveQueries(options: LiveQueriesOptions): LiveQueries {
  const { subgraphs, logger } = options;
  const groups = new Map<string, LiveGroup>();
  const index = createLiveIndex<LiveGroup>();
  const openByField = new Map<string, number>();
  const shares = createLiveQueryShares(options.limit);
  const releases = new WeakMap<LiveGroup, () => void>();
  /** The documents of recent operations are kept, and with them their plans. */
  const plans = new WeakMap<OperationDefinitionNode, LivePlan>();

  const planOf = (subscription: AcceptedSubscription): LivePlan => {
    const known = plans.get(subscription.operation);
    const supergraph = options.supergraph();
    if (known?.supergraph === supergraph) return known;
    const plan = planLiveQuery(subscription, supergraph);
    plans.set(subscription.operation, plan);
    return plan;
  };

  /** The part of a subscription that the caller may have, and what makes an answer to it one to the whole. */
  const restrict = (accepted: AcceptedSubscription, identity: Identity) => {
    const { document, operation, variables } = accepted;
    const restriction = restrictOperation(document, operation, options.supergraph(), identity);
    if (!restriction) return { allowed: accepted, complete: (answer: ExecutionResult) => answer };
    const refusal = refusalOf(identity);
    if (!restriction.remainder) throw refusal;
    const whole = { ...restriction, document, operationName: operation.name?.value, variables, refusal };
    return {
      allowed: { ...restriction.remainder, variables },
      complete: (answer: ExecutionResult) => completeAnswer({ ...whole, answer }),
    };
  };

  const format = ({ data, errors, extensions }: ExecutionResult): FormattedExecutionResult => ({
    ...(errors?.length && { errors: errors.map((error) => options.formatError(error.toJSON(), error)) }),
    data: data ?? null,
    ...(extensions && { extensions }),
  });

  const createGroup = (
    plan: LivePlan,
    interest: Interest,
    variables: Record<string, unknown>,
    template: GatewayContext,
    complete: (answer: ExecutionResult) => ExecutionResult,
  ) =>
    createLiveGroup({
      interest,
      async resolve({ entityId, correlationId }: Occurrence, caller) {
        const context = { caller, correlationId, clientAddress: template.clientAddress };
        const request: LiveRequest = { plan, variables, entityId, context, subgraphs };
        const result = await resolveLiveQuery(request);
        options.onResolved();
        return result && format(complete(result));
      },
      onUnavailable: (error) =>
        logger.warn({ err: error, field: plan.field.name }, 'a live query waits for a subgraph'),
      describe: (error) => format({ errors: [toGraphQLError(error)] }),
    });

  return {
    async open(accepted, context) {
      const { identity } = context.caller;
      const { allowed, complete } = restrict(accepted, identity);
      const plan = planOf(allowed);
      const { values, interest } = bindArguments(plan, accepted);
      if (interest.only !== null) {
        const request = { plan, variables: {}, entityId: interest.only, context, subgraphs };
        if (!(await canSeeEntity(request))) throw notFound(plan.field.entityType);
      }

      const key = JSON.stringify([plan.id, values, visibilityOf(identity)]);
      let group = groups.get(key);
      if (!group) {
        const release = shares.take(context);
        group = createGroup(plan, interest, accepted.variables, context, complete);
        releases.set(group, release);
        groups.set(key, group);
        index.add(group);
      }
      const joined = group;
      const { name } = plan.field;
      const subscription = createLiveSubscription((ended) => {
        openByField.set(name, (openByField.get(name) ?? 1) - 1);
        if (joined.remove(ended) > 0) return;
        groups.delete(key);
        index.remove(joined);
        releases.get(joined)?.();
      });
      joined.add(subscription, context.caller);
      openByField.set(name, (openByField.get(name) ?? 0) + 1);
      return subscription;
    },

    notice(subject, sequence, correlationId) {
      const touched = index.touchedBy(subject);
      if (touched.length === 0) return;
      const event = { entityId: subject.aggregateId, sequence, correlationId: correlationId() };
      for (const group of touched) group.notice(event);
    },

    openByField: () => openByField,
    groupCount: () => groups.size,
  };
}

function bindArguments({ supergraph, rootField, field }: LivePlan, { operation, variables }: AcceptedSubscription) {
  const { clientSchema } = supergraph;
  const { coerced, errors } = getVariableValues(clientSchema, operation.variableDefinitions ?? [], variables);
  if (errors?.[0]) throw new GraphQLError(errors[0].message, { extensions: { code: 'BAD_USER_INPUT' } });
  const definition = clientSchema.getSubscriptionType()?.getFields()[field.name];
  if (!definition) throw new Error(`the supergraph has no subscription ${field.name}`);
  return { values: coerced, interest: bindSubject(field, getArgumentValues(definition, rootField, coerced)) };
}

/** An entity that the caller may not see is reported like one that does not exist. */
function notFound(entityType: string): GraphQLError {
  return new GraphQLError(`There is no ${entityType} with this id.`, { extensions: { code: 'NOT_FOUND' } });
}

function toGraphQLError(error: unknown): GraphQLError {
  if (error instanceof GraphQLError) return error;
  const originalError = error instanceof Error ? error : new Error(String(error));
  return new GraphQLError(originalError.message, { originalError });
}
