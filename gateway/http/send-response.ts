import type { IncomingMessage, ServerResponse } from 'node:http';
import type { GraphQLResponse, RejectedRequest } from '../operations/graphql-response.ts';
import { compress } from './compress.ts';
import { type MediaType, preferredMediaType, preferredPartsType, preferredStreamType } from './media-types.ts';

/** Sends a response as one body. Resolves when it is handed over; at once, unless it has to be compressed. */
export type SendResponse = (
  request: IncomingMessage,
  response: ServerResponse,
  graphQLResponse: GraphQLResponse,
  headers: readonly string[],
) => Promise<void> | void;

/** @param fixedHeaders of every response, as a flat list of names and values */
export function createSendResponse(fixedHeaders: readonly string[]): SendResponse {
  return (request, response, graphQLResponse, headers) => {
    const { accept, 'accept-encoding': acceptEncoding } = request.headers;
    // A client that accepts streams only gets a rejection as JSON.
    const streamType = preferredStreamType(accept) ?? preferredPartsType(accept);
    const type = preferredMediaType(accept) ?? (streamType && 'application/json');
    const text = textOf(graphQLResponse);

    const write = (body: string | Buffer, encoding?: string) => {
      const all = [
        ...fixedHeaders,
        'content-type',
        type === 'application/graphql-response+json' ? responseType : jsonType,
        'content-length',
        String(Buffer.byteLength(body)),
        ...headers,
      ];
      if (encoding !== undefined) all.push('content-encoding', encoding);
      if ('headers' in graphQLResponse && graphQLResponse.headers) {
        all.push(...Object.entries(graphQLResponse.headers).flat());
      }
      response.writeHead(statusOf(graphQLResponse, type, accept), all).end(body);
    };
    return compress(text, acceptEncoding)?.then(({ bytes, encoding }) => write(bytes, encoding)) ?? write(text);
  };
}

const responseType = 'application/graphql-response+json; charset=utf-8';
const jsonType = 'application/json; charset=utf-8';

/** The response as JSON. */
export function textOf(response: GraphQLResponse): string {
  switch (response.kind) {
    case 'text':
      return response.text;
    case 'result':
      return response.text ?? JSON.stringify(response.result);
    case 'rejected':
      return JSON.stringify({ errors: response.errors });
    case 'parts':
    case 'subscription':
      throw new Error(`a response of the kind ${response.kind} cannot be sent as one body`);
    default:
      return response satisfies never;
  }
}

/** Codes of well-formed requests whose operation is wrong: to `accept: application/json` these are 200, says GraphQL over HTTP. */
const operationCodes: ReadonlySet<unknown> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_USER_INPUT',
]);

function statusOf(response: GraphQLResponse, type: MediaType | null, accept: string | undefined): number {
  if (response.kind !== 'rejected') return 200;
  return type === 'application/json' && accept?.toLowerCase().includes(type) && isOperationWrong(response)
    ? 200
    : response.status;
}

const isOperationWrong = ({ errors }: RejectedRequest) => operationCodes.has(errors[0]?.extensions?.['code']);
