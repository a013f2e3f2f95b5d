import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { GraphQLError } from 'graphql';
import type { Caller } from '../request/caller.ts';
import type { RequestContext } from '../request/context.ts';
import type { FormatError } from '../request/errors.ts';
import { readBytes } from '../request/read-body.ts';
import { clientAddressOf, correlationIdOf } from '../request/request-details.ts';
import { isUnavailability } from '../subgraphs/guard-subgraph.ts';
import { TooManyCalls } from '../subgraphs/ingress-client.ts';
import type { SubgraphClients } from '../subgraphs/subgraph-clients.ts';
import { forwardedHeaders } from './forwarded-headers.ts';
import type { IngressLimits } from './ingress-limits.ts';
import { type IngressTarget, readIngressPath, readIngressQuery } from './ingress-path.ts';
import {
  brokenOff,
  fromAnswer,
  fromError,
  type IngressResponse,
  methodNotAllowed,
  notFound,
  notNow,
  tooManyCalls,
  tooSlow,
  toPage,
} from './ingress-response.ts';

/** Longest that a body may take to arrive, in milliseconds. */
const defaultBodyTimeout = 10_000;

export interface ServeIngressOptions {
  subgraphs: Pick<SubgraphClients, 'find'>;
  limits: IngressLimits;
  /** For whom subgraphs are asked: who calls is told by the signature, which they check. */
  anonymousCaller: Caller;
  /** Called for each call with what it was answered; null for a source that there is not. */
  onAnswered: (target: IngressTarget | null, status: number) => void;
  /** Longest that a body may take to arrive, in milliseconds. Default 10 s. */
  bodyTimeout?: number;
  formatError: FormatError;
  trustProxy: boolean;
  /** Of every response. */
  headers: Readonly<Record<string, string>>;
  /** Whether clients are to close their connections, since the gateway shuts down. */
  isClosing: () => boolean;
}

/** A call that is being served. */
interface Call {
  request: IncomingMessage;
  context: RequestContext;
  /** Set when it is known that there is such a source. */
  target: IngressTarget | null;
}

/**
 * Signed calls from outside, at `POST /ingress/<subgraph>/<source>`: bounded here, and passed on as they are. The gateway does
 * not know what signs them. A browser that opens the URL is sent to the page of the source, if there is one. CORS and CSRF do not concern them: they carry no credentials that a browser adds.
 */
export function serveIngress(options: ServeIngressOptions): RequestListener {
  const { limits, trustProxy, anonymousCaller, formatError, onAnswered, headers, isClosing } = options;

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const correlationId = correlationIdOf(request);
    const clientAddress = clientAddressOf(request, trustProxy);
    const context = { caller: anonymousCaller, correlationId, clientAddress, userAgent: request.headers['user-agent'] };
    const call: Call = { request, context, target: null };
    const answer = await answerTo(call, options);
    if (isRefusal(answer.status)) limits.refused(clientAddress);
    onAnswered(call.target, answer.status);
    if (response.destroyed) return;
    const text = JSON.stringify(answer.body);
    response
      .writeHead(answer.status, {
        ...headers,
        ...answer.headers,
        'x-correlation-id': correlationId,
        'cache-control': 'no-store',
        'content-type': 'application/json; charset=utf-8',
        'content-length': Buffer.byteLength(text),
        ...((isClosing() || answer.status === 408) && { connection: 'close' }),
      })
      .end(text);
  };

  return (request, response) => {
    serve(request, response).catch((error: unknown) => {
      formatError({ message: String(error) }, error);
      response.destroy();
    });
  };
}

/** Mistakes of whoever calls; a conflict is one of whoever holds the secret. */
const isRefusal = (status: number) => status >= 400 && status < 500 && status !== 409 && status !== 429;

async function answerTo(call: Call, options: ServeIngressOptions): Promise<IngressResponse> {
  const permit = options.limits.enter(call.context.clientAddress);
  try {
    if (permit.status === 'rate-limited') throw tooManyCalls(permit.decision);
    if (permit.status === 'busy') throw notNow('gateway', new Error('too many calls from outside are under way'));
    return await passOn(call, options);
  } catch (error) {
    return fromError(error, options.formatError);
  } finally {
    if (permit.status === 'granted') permit.release();
  }
}

async function passOn(
  call: Call,
  { subgraphs, limits, bodyTimeout = defaultBodyTimeout }: ServeIngressOptions,
): Promise<IngressResponse> {
  const { request, context } = call;
  const target = readIngressPath(request.url ?? '');
  const client = target && subgraphs.find(target.subgraph);
  if (!client) throw notFound();
  const isVisit = request.method === 'GET' || request.method === 'HEAD';
  if (request.method !== 'POST' && !isVisit) throw methodNotAllowed();
  const query = readIngressQuery(request.url ?? '');
  const headers = forwardedHeaders(request);
  try {
    if (!(await client.ingress.has(target.source))) throw notFound();
    call.target = target;
    const decision = limits.take(target, context.clientAddress);
    if (decision && !decision.allowed) throw tooManyCalls(decision);
    if (isVisit) {
      const page = client.ingress.pageOf(target.source);
      if (page === undefined) throw methodNotAllowed();
      return toPage(page, query);
    }
    const body = await inTime(readBytes(request), request, bodyTimeout);
    return fromAnswer(await client.ingress.send({ source: target.source, query, headers, body, context }));
  } catch (error) {
    throw isUnavailability(error) || error instanceof TooManyCalls ? notNow(target.subgraph, error) : error;
  }
}

/** The body, unless it takes too long to arrive. What arrives later is dropped. */
async function inTime(body: Promise<Buffer>, request: IncomingMessage, timeout: number): Promise<Buffer> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(tooSlow()), timeout);
  try {
    return await Promise.race([body, late]);
  } catch (error) {
    throw error instanceof GraphQLError ? error : brokenOff();
  } finally {
    clearTimeout(timer);
    if (!request.complete) request.resume();
  }
}
