import type { IncomingHttpHeaders } from 'node:http';
import type { GraphQLRequest } from '../request/graphql-request.ts';

/**
 * The request, to be answered from where its client stands. A browser that connects again repeats the address, and with it
 * the `extensions.since` it began with, but says in `Last-Event-ID` what it has got: so that is what counts.
 */
export function resumeRequest(asked: GraphQLRequest, headers: IncomingHttpHeaders): GraphQLRequest {
  const last = headers['last-event-id'];
  // Empty is what a browser has got when it has got nothing.
  return typeof last === 'string' && last !== ''
    ? { ...asked, extensions: { ...asked.extensions, since: last } }
    : asked;
}

/**
 * Where a client stands that has been sent nothing yet, to come back to. Null when the stream is not known, or the client
 * knows as much: it named its place, or asked for the state to begin with, which it will ask for again.
 */
export function firstCursor({ extensions }: GraphQLRequest, cursor: string | null): string | null {
  const { since, initial } = extensions ?? {};
  return (since ?? null) !== null || initial ? null : cursor;
}
