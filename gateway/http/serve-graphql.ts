import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Authenticate } from '../authentication/authenticator.ts';
import type { Operations } from '../operations/create-operations.ts';
import { type GraphQLResponse, rejectRequest } from '../operations/graphql-response.ts';
import { acceptedLanguages } from '../request/accepted-languages.ts';
import type { RequestOrigin } from '../request/context.ts';
import { badRequest, type FormatError, httpError } from '../request/errors.ts';
import { fromSearch, type GraphQLRequest, toGraphQLRequest } from '../request/graphql-request.ts';
import { parseJson } from '../request/parse-json.ts';
import { readBody } from '../request/read-body.ts';
import { clientAddressOf, correlationIdOf } from '../request/request-details.ts';
import { executeBatch, readBatch } from './batch.ts';
import type { Cors } from './cors.ts';
import { preventCsrf } from './csrf.ts';
import {
  type PartsType,
  preferredMediaType,
  preferredPartsType,
  preferredStreamType,
  prefersPlain,
  type StreamType,
} from './media-types.ts';
import { createSendResponse } from './send-response.ts';
import type { ServeStream } from './serve-stream.ts';
import type { StreamFormat } from './stream-format.ts';

export interface ServeGraphQLOptions {
  operations: Pick<Operations, 'execute'>;
  /** Serves clients that accept a stream. */
  serveStream: ServeStream;
  streamFormats: Readonly<Record<StreamType | PartsType, StreamFormat>>;
  authenticate: Authenticate;
  formatError: FormatError;
  cors: Cors;
  trustProxy: boolean;
  /** Most operations that a client may send as one list; 0 when it may not. */
  batchLimit: number;
  /** Of every response. */
  headers: Readonly<Record<string, string>>;
  /** Whether clients are to close their connections, since the gateway shuts down. */
  isClosing: () => boolean;
}

/**
 * GraphQL over HTTP. It stands before Fastify, which took as much time for a request as everything that is done here for a
 * cached response.
 */
export function serveGraphQL(options: ServeGraphQLOptions): RequestListener {
  const { operations, authenticate, formatError, cors, trustProxy, isClosing } = options;
  const securityHeaders = Object.entries(options.headers).flat();
  const fixedHeaders = [...securityHeaders, 'cache-control', 'no-store'];
  const send = createSendResponse(fixedHeaders);

  const headersOf = (request: IncomingMessage, correlationId: string): string[] => [
    'x-correlation-id',
    correlationId,
    ...cors.answer(request.headers),
    ...(isClosing() ? ['connection', 'close'] : []),
  ];

  /** Null when the response is a stream, which has been begun. */
  const respond = async (
    request: IncomingMessage,
    response: ServerResponse,
    correlationId: string,
  ): Promise<GraphQLResponse | null> => {
    const { method, headers } = request;
    if (method !== 'POST' && method !== 'GET') throw methodNotAllowed();
    const streamType = preferredStreamType(headers.accept);
    const partsType = preferredPartsType(headers.accept);
    const isStream = streamType !== null || partsType !== null;
    // Before a mutation is executed whose result the client could not read.
    if (preferredMediaType(headers.accept) === null && !isStream) throw notAcceptable();
    const origin: RequestOrigin = {
      correlationId,
      clientAddress: clientAddressOf(request, trustProxy),
      userAgent: headers['user-agent'],
      languages: acceptedLanguages(headers['accept-language']),
    };
    const caller = await authenticate(headers.authorization, origin);
    if (method === 'GET') preventCsrf(headers, cors);
    const graphQLRequest = await read(request, options.batchLimit);
    // A body may take its time, and the token be revoked meanwhile.
    caller.assertAccepted();
    const execute = (each: GraphQLRequest) =>
      operations.execute(
        each,
        { ...origin, caller },
        { mutations: method === 'POST', subscriptions: false, parts: false },
      );
    if (Array.isArray(graphQLRequest)) {
      if (preferredMediaType(headers.accept) === null)
        throw badRequest('A list of operations is not answered by a stream.');
      return executeBatch(graphQLRequest, execute);
    }
    if (isStream) {
      return options.serveStream({
        ...{ request, response, graphQLRequest, caller, origin },
        formats: {
          events: streamType && options.streamFormats[streamType],
          parts: partsType && options.streamFormats[partsType],
        },
        prefersPlain: prefersPlain(headers.accept),
        headers: [...securityHeaders, ...headersOf(request, correlationId)],
      });
    }
    return execute(graphQLRequest);
  };

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const correlationId = correlationIdOf(request);
    let graphQLResponse: GraphQLResponse | null;
    try {
      graphQLResponse = await respond(request, response, correlationId);
    } catch (error) {
      // The client is gone, before all of the request came or after.
      if (response.destroyed || (request.destroyed && !request.complete)) return;
      graphQLResponse = rejectRequest([error], formatError);
    }
    if (graphQLResponse) await send(request, response, graphQLResponse, headersOf(request, correlationId));
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

async function read(request: IncomingMessage, batchLimit: number): Promise<GraphQLRequest | GraphQLRequest[]> {
  if (request.method === 'POST') {
    const sent = readJson(await readBody(request));
    return Array.isArray(sent) ? readBatch(sent, batchLimit) : toGraphQLRequest(sent);
  }
  const { url = '' } = request;
  const search = url.indexOf('?');
  return fromSearch(search === -1 ? '' : url.slice(search));
}

function readJson(text: string): unknown {
  try {
    return parseJson(text);
  } catch (error) {
    throw badRequest(text === '' ? 'The request has no body.' : `The request is not JSON: ${(error as Error).message}`);
  }
}

const allow = 'GET, POST, OPTIONS';

const methodNotAllowed = () => httpError(405, 'BAD_REQUEST', 'GraphQL is served by POST and GET.', { allow });

const notAcceptable = () =>
  httpError(406, 'BAD_REQUEST', `What is asked for in the header \`accept\` is not served: ${responseTypes}.`);

const responseTypes =
  'application/graphql-response+json and application/json are, for subscriptions text/event-stream and ' +
  'multipart/mixed;subscriptionSpec="1.0", and for @defer text/event-stream and multipart/mixed;deferSpec=20220824';
