import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Authenticate } from '../authentication/authenticator.ts';
import type { Operations } from '../operations/create-operations.ts';
import { type GraphQLResponse, type RejectedRequest, rejectRequest } from '../operations/graphql-response.ts';
import type { Origin } from '../request/context.ts';
import { badRequest, type FormatError, httpError } from '../request/errors.ts';
import { fromSearch, type GraphQLRequest, toGraphQLRequest } from '../request/graphql-request.ts';
import { createPreference } from './accept.ts';
import { compress } from './compress.ts';
import type { Cors } from './cors.ts';
import { preventCsrf } from './csrf.ts';
import { readBody } from './read-body.ts';
import { clientAddressOf, correlationIdOf } from './request-details.ts';
import type { ServeStream } from './serve-stream.ts';
import type { StreamFormat } from './stream-format.ts';

export interface GraphQLServing {
  operations: Pick<Operations, 'execute'>;
  /** Answers clients that take a stream. */
  serveStream: ServeStream;
  streamFormats: Readonly<Record<StreamType, StreamFormat>>;
  authenticate: Authenticate;
  formatError: FormatError;
  cors: Cors;
  trustProxy: boolean;
  /** Of every answer. */
  headers: Readonly<Record<string, string>>;
  /** Whether clients are to close their connections, since the gateway shuts down. */
  isClosing: () => boolean;
}

type MediaType = 'application/graphql-response+json' | 'application/json';

/** As `accept` names it, in lower case and without quotes. */
export type StreamType = 'text/event-stream' | 'multipart/mixed;subscriptionspec=1.0';

const mediaTypes = ['application/graphql-response+json', 'application/json'] as const satisfies MediaType[];
const streamTypes = ['text/event-stream', 'multipart/mixed;subscriptionspec=1.0'] as const satisfies StreamType[];

const preferredType = createPreference<MediaType>(mediaTypes, 'application/json');
const preferredStream = createPreference<StreamType>(streamTypes, null, streamTypes);
const preferredOfAll = createPreference<MediaType | StreamType>(
  [...mediaTypes, ...streamTypes],
  'application/json',
  streamTypes,
);

/** Refusals of a request that was in order, of what it asks: with `application/json` they are answers like any other. */
const aboutOperation: ReadonlySet<unknown> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_USER_INPUT',
]);

/**
 * GraphQL over HTTP. It stands before Fastify, which took as much time for a request as everything that is done here for
 * an operation whose answer is stored.
 */
export function serveGraphQL(serving: GraphQLServing): RequestListener {
  const { operations, authenticate, formatError, cors, trustProxy, isClosing } = serving;
  const securityHeaders = Object.entries(serving.headers).flat();
  const fixedHeaders = [...securityHeaders, 'cache-control', 'no-store'];

  const read = async (request: IncomingMessage): Promise<GraphQLRequest> => {
    if (request.method === 'POST') return toGraphQLRequest(parseJson(await readBody(request)));
    const { url = '' } = request;
    const search = url.indexOf('?');
    return fromSearch(search === -1 ? '' : url.slice(search));
  };

  const answer = async (
    request: IncomingMessage,
    response: ServerResponse,
    correlationId: string,
  ): Promise<GraphQLResponse | null> => {
    const { method, headers } = request;
    if (method !== 'POST' && method !== 'GET') throw methodNotAllowed();
    // Before anything is changed of which the client could not be told.
    if (preferredType(headers.accept) === null && preferredStream(headers.accept) === null) throw notAcceptable();
    const origin: Origin = {
      correlationId,
      clientAddress: clientAddressOf(request, trustProxy),
      userAgent: headers['user-agent'],
    };
    const caller = await authenticate(headers.authorization, origin);
    if (method === 'GET') preventCsrf(headers, cors);
    const asked = await read(request);
    // A body may take its time, and the token be revoked meanwhile.
    caller.assertAccepted();
    const streamType = preferredStream(headers.accept);
    if (streamType !== null) {
      return serving.serveStream({
        ...{ request, response, asked, caller, origin },
        format: serving.streamFormats[streamType],
        prefersPlain: preferredOfAll(headers.accept) !== streamType,
        headers: [...securityHeaders, ...headersOf(request, correlationId)],
      });
    }
    return operations.execute(asked, { ...origin, caller }, { mutations: method === 'POST', subscriptions: false });
  };

  /** Of this answer, whatever it is. */
  const headersOf = (request: IncomingMessage, correlationId: string): string[] => [
    'x-correlation-id',
    correlationId,
    ...cors.answer(request.headers),
    ...(isClosing() ? ['connection', 'close'] : []),
  ];

  const send = (
    request: IncomingMessage,
    response: ServerResponse,
    correlationId: string,
    found: GraphQLResponse,
  ): unknown => {
    const accept = request.headers.accept;
    // Whom only a stream was promised to gets what there cannot be one for as JSON.
    const type = preferredType(accept) ?? (preferredStream(accept) && 'application/json');
    const text = textOf(found);
    const compressed = compress(text, request.headers['accept-encoding']);
    const write = (body: string | Buffer, encoding?: string) => {
      const headers = [
        ...fixedHeaders,
        'content-type',
        type === 'application/graphql-response+json' ? responseType : jsonType,
        'content-length',
        String(Buffer.byteLength(body)),
        ...headersOf(request, correlationId),
      ];
      if (encoding !== undefined) headers.push('content-encoding', encoding);
      if ('headers' in found && found.headers) headers.push(...Object.entries(found.headers).flat());
      response.writeHead(statusOf(found, type, accept), headers).end(body);
    };
    return compressed ? compressed.then(({ bytes, encoding }) => write(bytes, encoding)) : write(text);
  };

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const correlationId = correlationIdOf(request);
    let found: GraphQLResponse | null;
    try {
      found = await answer(request, response, correlationId);
    } catch (error) {
      // Nobody is there any more to be told.
      if (request.destroyed && !request.complete) return;
      found = rejectRequest([error], formatError);
    }
    if (found) await send(request, response, correlationId, found);
  };

  return (request, response) => {
    if (request.method === 'OPTIONS') {
      response.writeHead(204, [...fixedHeaders, 'allow', allow, ...cors.preflight(request.headers)]).end();
      return;
    }
    serve(request, response).catch((error: unknown) => {
      formatError({ message: String(error) }, error);
      response.destroy();
    });
  };
}

const responseType = 'application/graphql-response+json; charset=utf-8';
const jsonType = 'application/json; charset=utf-8';
const allow = 'GET, POST, OPTIONS';

function textOf(answer: GraphQLResponse): string {
  switch (answer.kind) {
    case 'text':
      return answer.text;
    case 'result':
      return answer.text ?? JSON.stringify(answer.result);
    case 'rejected':
      return JSON.stringify({ errors: answer.errors });
    case 'subscription':
      throw new Error('nobody took a subscription');
    default:
      return answer satisfies never;
  }
}

function statusOf(answer: GraphQLResponse, type: MediaType | null, accept: string | undefined): number {
  if (answer.kind !== 'rejected') return 200;
  return type === 'application/json' && accept?.includes(type) && isAboutOperation(answer) ? 200 : answer.status;
}

const isAboutOperation = ({ errors }: RejectedRequest) => aboutOperation.has(errors[0]?.extensions?.['code']);

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw badRequest(text === '' ? 'The request has no body.' : `The request is not JSON: ${(error as Error).message}`);
  }
}

const methodNotAllowed = () => httpError(405, 'BAD_REQUEST', 'GraphQL is served by POST and GET.', { allow });

const notAcceptable = () =>
  httpError(406, 'BAD_REQUEST', `What is asked for in the header \`accept\` is not served: ${responseTypes}.`);

const responseTypes =
  'application/graphql-response+json and application/json are, and for subscriptions text/event-stream and ' +
  'multipart/mixed;subscriptionSpec="1.0"';
