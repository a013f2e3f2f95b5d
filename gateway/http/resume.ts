import type { IncomingHttpHeaders } from 'node:http';
import type { GraphQLRequest } from '../request/graphql-request.ts';

/**
 * The request, to go on from the client's position. A browser that reconnects sends the same URL, with the
 * `extensions.since` it began with, and in `Last-Event-ID` the last cursor it got: that counts.
 */
export function resumeRequest(request: GraphQLRequest, headers: IncomingHttpHeaders): GraphQLRequest {
  const last = headers['last-event-id'];
  // A browser that got no cursor sends it empty.
  return typeof last === 'string' && last !== ''
    ? { ...request, extensions: { ...request.extensions, since: last } }
    : request;
}

/**
 * The cursor for a client that has got no message yet. Null when the position in the stream is not known, or the client needs
 * none: it sent a cursor itself, or asked for the initial state, for which it will ask again.
 */
export function firstCursor({ extensions }: GraphQLRequest, cursor: string | null): string | null {
  const { since, initial } = extensions ?? {};
  return (since ?? null) !== null || initial ? null : cursor;
}
