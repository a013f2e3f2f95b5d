import { GraphQLError } from 'graphql';
import { Pool } from 'undici';
import { copiesAwaitedHeader } from '#packages/causality/copies-awaited.ts';
import { eventsCommittedHeader } from '#packages/causality/events-committed.ts';
import { eventsSeenHeader } from '#packages/causality/events-seen.ts';
import { parseValidUntil, validUntilHeader } from '#packages/causality/valid-until.ts';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import type { FetchRequest, SubgraphResponse, ToldOfEvents } from '../execution/execution.ts';
import { responsePath } from '../execution/response-path.ts';
import type { Caller } from '../request/caller.ts';
import type { RequestContext } from '../request/context.ts';
import { serviceUnavailable } from '../request/errors.ts';
import { type BreakerState, type GuardObserver, guardSubgraph, isUnavailability } from './guard-subgraph.ts';
import { identityHeaders } from './identity-headers.ts';
import { createIngressClient, type IngressClient } from './ingress-client.ts';
import { isGraphQLResponse, readResponse } from './read-response.ts';
import { ConnectionFailure, type HttpResponse, sendRequest } from './send-request.ts';
import type { SubgraphLimits } from './subgraph-limits.ts';

/** Longest wait for a connection, and for the answer to a readiness check, in milliseconds. */
const shortLimit = 2_000;

/** An operation that is not part of a query plan. */
export interface SubgraphOperation {
  query: string;
  operationName?: string | undefined;
  variables: Readonly<Record<string, unknown>>;
  context: RequestContext;
}

/** The gateway's client of one subgraph. */
export interface SubgraphClient {
  name: string;
  url: string;
  /** Sends a fetch of a query plan. Rejects with SERVICE_UNAVAILABLE when the subgraph does not answer. */
  fetch(request: FetchRequest): Promise<SubgraphResponse>;
  /** Sends an operation. Rejects like `fetch`. Is not retried: the caller does that. */
  execute(operation: SubgraphOperation): Promise<SubgraphResponse>;
  /** Passes calls from outside on, whatever the circuit breaker says. */
  ingress: Pick<IngressClient, 'has' | 'pageOf' | 'send'>;
  breakerState(): BreakerState;
  /**
   * Asks for `/readyz`, or `{ __typename }` where there is none; whatever the circuit breaker says. Rejects when the
   * subgraph is not ready or does not answer. The reason is fit for the public: it tells neither where the subgraph is,
   * nor what the subgraph's database said.
   */
  checkReady(): Promise<void>;
  /** Takes no more requests; resolves when those under way are answered. */
  retire(): Promise<void>;
  /** Ends at once what is under way. */
  close(): Promise<void>;
}

export interface SubgraphClientOptions {
  name: string;
  url: string;
  limits: SubgraphLimits;
  observer: GuardObserver;
  /** Whom readiness is checked for. */
  anonymousCaller: Caller;
}

export function createSubgraphClient(options: SubgraphClientOptions): SubgraphClient {
  const { name, url, limits, observer, anonymousCaller } = options;
  const { origin, pathname, search } = new URL(url);
  const path = pathname + search;
  const guard = guardSubgraph(limits, observer);
  // Each request has a time-out of its own, for all of it.
  const connecting = { pipelining: 1, headersTimeout: 0, bodyTimeout: 0, connect: { timeout: shortLimit } };
  const pool = new Pool(origin, { ...connecting, connections: limits.concurrency });
  // Apart from requests, so that neither waits for the other.
  const checks = new Pool(origin, { ...connecting, connections: 1 });
  const ingress = createIngressClient({ origin, timeout: limits.timeout, anonymousCaller });
  let underWay = 0;
  let onIdle: (() => void) | undefined;

  const post = async (
    body: string,
    context: RequestContext,
    at: readonly string[],
    { repeatable, eventsSeen }: { repeatable: boolean; eventsSeen?: string | undefined },
  ): Promise<SubgraphResponse> => {
    underWay++;
    try {
      const headers = await headersFor(context);
      if (eventsSeen !== undefined) headers.push(eventsSeenHeader, eventsSeen);
      const { responseBytes } = limits;
      return await guard.run(
        async (timeout) => {
          observer.onRequest();
          const request = { method: 'POST', path, headers, body } as const;
          const response = await sendRequest(pool, request, { timeout, responseBytes });
          return withHeaders(readResponse(response), response);
        },
        { repeatable },
      );
    } catch (error) {
      throw isUnavailability(error)
        ? serviceUnavailable(name, error, responsePath(at))
        : atPath(error, responsePath(at));
    } finally {
      underWay--;
      if (underWay === 0) onIdle?.();
    }
  };

  return {
    name,
    url,
    fetch: ({ fetch, variables, context, path: at, eventsSeen }) =>
      post(`${fetch.bodyHead}${JSON.stringify(variables)}}`, context, at, {
        repeatable: fetch.operationKind === 'query',
        eventsSeen,
      }),
    execute: ({ query, operationName, variables, context }) =>
      post(JSON.stringify({ query, operationName, variables }), context, [], { repeatable: false }),
    ingress,
    breakerState: guard.breakerState,
    async checkReady() {
      const bounds = { ...limits, timeout: shortLimit };
      try {
        const { status } = await sendRequest(checks, { method: 'GET', path: '/readyz' }, bounds);
        if (status === 200) return;
        if (status === 503) throw new Error('it answered 503');
        // It has no `/readyz`, as most GraphQL servers: it is ready when it answers a query.
        const headers = await headersFor({ caller: anonymousCaller, correlationId: uuidv7(), clientAddress: '' });
        const body = '{"query":"{ __typename }"}';
        const response = await sendRequest(checks, { method: 'POST', path, headers, body }, bounds);
        if (!isGraphQLResponse(response)) throw new Error(`it answered a query with ${response.status}`);
      } catch (error) {
        throw error instanceof ConnectionFailure ? new Error(error.code ?? 'no connection', { cause: error }) : error;
      }
    },
    async retire() {
      if (underWay > 0) await new Promise<void>((resolve) => (onIdle = resolve));
      await Promise.all([pool.close(), checks.close(), ingress.retire()]);
    },
    async close() {
      await Promise.all([pool.destroy(), checks.destroy(), ingress.close()]);
    },
  };
}

async function headersFor(context: RequestContext): Promise<string[]> {
  return ['content-type', 'application/json', 'accept', 'application/json', ...(await identityHeaders(context))];
}

/** The response with what its headers say of events, and of the time until which it is true. */
function withHeaders(response: SubgraphResponse, { headers }: HttpResponse): SubgraphResponse {
  const [committed, copiesAwaited] = [headers[eventsCommittedHeader], headers[copiesAwaitedHeader]];
  const validUntil = headers[validUntilHeader];
  const valid = { ...response, ...(validUntil !== undefined && { validUntil: parseValidUntil(validUntil) }) };
  if (committed === undefined && copiesAwaited === undefined) return valid;
  const told: ToldOfEvents = { committed: textOf(committed), copiesAwaited: textOf(copiesAwaited) };
  return { ...valid, told };
}

const textOf = (header: string | string[] | undefined) => (typeof header === 'string' ? header : undefined);

/** An error that clients get masked, at its path. */
function atPath(error: unknown, path: string[]): GraphQLError {
  const originalError = error instanceof Error ? error : new Error(String(error));
  return new GraphQLError(originalError.message, { ...(path.length > 0 && { path }), originalError });
}
