import { GraphQLError, OperationTypeNode } from 'graphql';
import { asksForOrder, type Causality } from '../causality/causality.ts';
import type { CompiledLimits } from '../limits/compile-limits.ts';
import type { RateLimiter } from '../limits/rate-limiter.ts';
import type { PersistedQueries } from '../persisted/persisted-queries.ts';
import type { RequestContext } from '../request/context.ts';
import { badRequest } from '../request/errors.ts';
import type { GraphQLRequest } from '../request/graphql-request.ts';
import type { LoadedSupergraph } from '../supergraph/load-supergraph.ts';
import type { AcceptedSubscription } from './accepted-subscription.ts';
import { bindVariables } from './bind-variables.ts';
import { type Charge, chargeRequest, paysByRequest } from './charge-request.ts';
import { createExecution, type ExecutionOptions } from './create-execution.ts';
import { type GraphQLResponse, rejectRequest, type SendParts } from './graphql-response.ts';
import { localeOf } from './locale-of.ts';
import { createOperationCache, type OperationCache, type OperationCacheOptions } from './operation-cache.ts';
import { warmOperations } from './warm-operations.ts';

/** The path of an operation from a request to its response, the same for every transport. */
export interface Operations {
  /** Never throws. The caller's token was accepted a moment ago. */
  execute(request: GraphQLRequest, context: RequestContext, allowed: AllowedOperations): Promise<GraphQLResponse>;
  /**
   * A subscription under the supergraph in use now. Throws a GraphQLError, or an AggregateError of some, when it is not
   * valid any more.
   */
  acceptAgain(subscription: AcceptedSubscription): AcceptedSubscription;
  /** Plans the most used operations for a supergraph that is about to replace the one in use. */
  warm(next: LoadedSupergraph, most: number): Promise<void>;
  /** How many operations are cached. */
  size(): number;
}

/** What a transport can carry besides queries. */
export interface AllowedOperations {
  mutations: boolean;
  subscriptions: boolean;
  /** Answers in parts: without, `@defer` has no effect. */
  parts: boolean;
}

export interface OperationsOptions extends OperationCacheOptions, ExecutionOptions {
  supergraph: () => LoadedSupergraph;
  persisted: PersistedQueries;
  limits: CompiledLimits;
  rate: Pick<RateLimiter, 'take'>;
  causality: Pick<Causality, 'begin'>;
}

export function createOperations(options: OperationsOptions): Operations {
  const { supergraph, persisted, rate, causality, formatError } = options;
  const executeOperation = createExecution(options);
  const caches = new WeakMap<LoadedSupergraph, OperationCache>();
  const cacheOf = (version: LoadedSupergraph): OperationCache => {
    const known = caches.get(version);
    if (known) return known;
    const cache = createOperationCache(version, options);
    caches.set(version, cache);
    return cache;
  };

  const execute = async (
    request: GraphQLRequest,
    context: RequestContext,
    allowed: AllowedOperations,
    charge: Charge,
  ): Promise<GraphQLResponse> => {
    const text = persisted.textOf(request);
    const found = cacheOf(supergraph()).find(text, request.operationName);
    const { document, operation } = found.prepared;
    if (operation.operation === OperationTypeNode.MUTATION && !allowed.mutations) throw onlyQueries();
    const { variables, cost } = bindVariables(found, request.variables, options);
    charge.take(cost);
    const locale = localeOf(found.prepared, variables);
    const localized = locale ? { ...context, ...locale } : context;

    if (operation.operation === OperationTypeNode.SUBSCRIPTION) {
      if (!allowed.subscriptions) throw needsStream();
      return {
        kind: 'subscription',
        subscription: { request: { ...request, query: text }, document, operation, variables },
      };
    }
    if (!asksForOrder(request)) return executeOperation(found.prepared, variables, localized, allowed.parts);
    const { order, cursor } = await causality.begin(request.extensions);
    const response = await executeOperation(found.prepared, variables, { ...localized, order }, allowed.parts);
    if (response.kind === 'parts') return { ...response, sendParts: withCursorAtEnd(response.sendParts, cursor) };
    return withCursor(response, await cursor());
  };

  return {
    async execute(request, context, allowed) {
      const charge = chargeRequest(rate, context);
      let response: GraphQLResponse;
      try {
        if (paysByRequest(context)) charge.take(1);
        response = await execute(request, context, allowed, charge);
      } catch (error) {
        response = rejectRequest(causesOf(error, charge), formatError);
      }
      return charge.withHeaders(response);
    },

    acceptAgain({ request }) {
      const found = cacheOf(supergraph()).find(request.query, request.operationName);
      const { document, operation } = found.prepared;
      return { request, document, operation, variables: bindVariables(found, request.variables, options).variables };
    },

    warm: (next, most) => warmOperations(cacheOf(supergraph()), cacheOf(next), most),

    size: () => cacheOf(supergraph()).size(),
  };
}

/** Why a request is rejected. One that is rejected before its cost is known costs something, too. */
function causesOf(error: unknown, charge: Charge): readonly unknown[] {
  try {
    charge.take(1);
  } catch (exceeded) {
    return [exceeded];
  }
  return error instanceof AggregateError ? error.errors : [error];
}

/** Adds a cursor, or null for one that cannot be told. */
function withCursor(response: GraphQLResponse, cursor: string | null | undefined): GraphQLResponse {
  if (cursor === undefined) return response;
  if (response.kind === 'text') return { ...response, text: cursorAdded(response.text, cursor) };
  if (response.kind !== 'result') return response;
  const { text: _, result, ...rest } = response;
  return { ...rest, result: { ...result, extensions: { ...result.extensions, cursor } } };
}

const cursorAdded = (text: string, cursor: string | null) =>
  `${text.slice(0, -1)},"extensions":{"cursor":${JSON.stringify(cursor)}}}`;

/** Where the client has to go on is known when everything has been fetched. */
function withCursorAtEnd(sendParts: SendParts, cursor: () => Promise<string | null | undefined>): SendParts {
  return async (send) => {
    let last = '';
    await sendParts((text, isLast) => {
      if (isLast) last = text;
      else send(text, false);
    });
    const reached = await cursor();
    send(reached === undefined ? last : cursorAdded(last, reached), true);
  };
}

function onlyQueries(): GraphQLError {
  return new GraphQLError('A GET request may only be a query: send mutations by POST.', {
    extensions: { code: 'BAD_REQUEST', http: { status: 405, headers: { allow: 'POST' } } },
  });
}

function needsStream(): GraphQLError {
  return badRequest(
    'A subscription is answered by a stream: ask for it over WebSocket (graphql-transport-ws), or by HTTP with ' +
      '`accept: text/event-stream` (graphql-sse) or `accept: multipart/mixed;subscriptionSpec="1.0"` (Apollo).',
  );
}
