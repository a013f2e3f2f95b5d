import { Pool } from 'undici';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import {
  type IngressAnswer,
  ingressAnswerSchema,
  ingressListSchema,
  ingressPath,
} from '#packages/ingress/ingress-protocol.ts';
import type { Caller } from '../request/caller.ts';
import type { RequestContext } from '../request/context.ts';
import { identityHeaders } from './identity-headers.ts';
import { UnusableResponse } from './read-response.ts';
import { type HttpResponse, sendRequest } from './send-request.ts';

/** Connections for the calls of one source. Apart from those of others and of operations: none waits for another. */
const connections = 16;

/** Calls of one source at a time, with those that wait for a connection. */
const mostCalls = 64;

/** Largest answer, in bytes. */
const responseBytes = 64 * 1024;

/** How long a subgraph is not asked again for its sources because of a name that was not among them, in milliseconds. */
const askAgainAfter = 1_000;

/** Longest wait for a connection and for the names of the sources, in milliseconds. */
const shortLimit = 2_000;

/** A call from outside, to be passed on. */
export interface ForwardedCall {
  source: string;
  /** What its URL has after `?`; empty when there is none. */
  query: string;
  /** Names and values, as a flat list. */
  headers: readonly string[];
  body: Buffer;
  context: RequestContext;
}

/** So many calls of the source are under way that no further one is passed on. */
export class TooManyCalls extends Error {
  override name = 'TooManyCalls';
}

/** Passes calls from outside on to one subgraph. */
export interface IngressClient {
  /** Whether the subgraph has the source. Rejects when it does not answer. */
  has(source: string): Promise<boolean>;
  /** Where a browser is sent that opens the URL of a source that there is; undefined for nowhere. */
  pageOf(source: string): string | undefined;
  /**
   * Passes a call on, once; its source must exist. Rejects with `TooManyCalls`, with `UnusableResponse`, or with an error of
   * `sendRequest`.
   */
  send(call: ForwardedCall): Promise<IngressAnswer>;
  /** Takes no more calls; resolves when those under way are answered. */
  retire(): Promise<void>;
  /** Ends at once what is under way. */
  close(): Promise<void>;
}

export interface IngressClientOptions {
  /** Where the subgraph is, without a path. */
  origin: string;
  /** Longest that a call may take, in milliseconds. */
  timeout: number;
  /** Who asks for the names of the sources. */
  anonymousCaller: Caller;
}

/**
 * The names of the sources are remembered, and asked for again when another one is wanted, once a second at most: whoever
 * makes up names does not make the subgraph work. There is no circuit breaker: what outside callers do must not open that of
 * operations, and a subgraph that is down refuses connections at once.
 */
export function createIngressClient({ origin, timeout, anonymousCaller }: IngressClientOptions): IngressClient {
  const connecting = { pipelining: 1, headersTimeout: 0, bodyTimeout: 0, connect: { timeout: shortLimit } };
  const listing = new Pool(origin, { ...connecting, connections: 1 });
  /** Of the sources that were called, with the calls of each that are under way. */
  const called = new Map<string, { pool: Pool; underWay: number }>();
  let sources: ReadonlySet<string> = new Set();
  let pages: ReadonlyMap<string, string> = new Map();
  let asking: Promise<void> | undefined;
  let askedAt = Number.NEGATIVE_INFINITY;

  const pools = () => [...called.values()].map(({ pool }) => pool);

  const ask = async () => {
    const context = { caller: anonymousCaller, correlationId: uuidv7(), clientAddress: '' };
    const headers = await identityHeaders(context);
    const limits = { timeout: Math.min(shortLimit, timeout), responseBytes };
    const response = await sendRequest(listing, { method: 'GET', path: ingressPath, headers }, limits);
    // Another server than ours may have none, and no such path.
    const list = response.status === 404 ? { sources: [], pages: {} } : parse(response, ingressListSchema);
    sources = new Set(list.sources);
    pages = new Map(Object.entries(list.pages));
    askedAt = performance.now();
  };

  return {
    async has(source) {
      if (sources.has(source)) return true;
      if (performance.now() - askedAt < askAgainAfter) return false;
      asking ??= ask().finally(() => {
        asking = undefined;
      });
      await asking;
      return sources.has(source);
    },

    pageOf: (source) => pages.get(source),

    async send({ source, query, headers, body, context }) {
      const own = called.get(source) ?? { pool: new Pool(origin, { ...connecting, connections }), underWay: 0 };
      called.set(source, own);
      if (own.underWay >= mostCalls) throw new TooManyCalls(`${own.underWay} calls of ${source} are under way`);
      own.underWay++;
      try {
        const identity = await identityHeaders(context);
        const type = ['content-type', 'application/octet-stream'];
        const path = `${ingressPath}/${source}${query && `?${query}`}`;
        const request = { path, headers: [...identity, ...type, ...headers], body };
        const response = await sendRequest(own.pool, { method: 'POST', ...request }, { timeout, responseBytes });
        const answer = parse(response, ingressAnswerSchema);
        if (answer.status !== response.status)
          throw new UnusableResponse(response.status, 'its answer contradicts itself');
        return answer;
      } finally {
        own.underWay--;
      }
    },

    async retire() {
      await Promise.all([listing, ...pools()].map((pool) => pool.close()));
    },
    async close() {
      await Promise.all([listing, ...pools()].map((pool) => pool.destroy()));
    },
  };
}

/** What is not of the protocol is not passed on: it may be of something in front of the subgraph. */
function parse<Value>(
  response: HttpResponse,
  schema: { safeParse(value: unknown): { data?: Value | undefined } },
): Value {
  let value: unknown;
  try {
    value = JSON.parse(response.text);
  } catch {
    value = undefined;
  }
  const { data } = schema.safeParse(value);
  if (data === undefined) throw new UnusableResponse(response.status, `it answered ${response.status}`);
  return data;
}
