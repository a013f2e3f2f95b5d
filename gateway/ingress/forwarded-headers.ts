import type { IncomingMessage } from 'node:http';
import { ingressHeaderPrefix } from '#packages/ingress/ingress-headers.ts';
import { httpError } from '../request/errors.ts';

/** Most headers of a call, and most characters of all: with a prefix each, they stay below the 16 KiB that a server takes. */
const most = { headers: 64, characters: 8 * 1024 };

/** Of a connection, not of the call (RFC 9110 7.6.1), and how long a body is, which is told anew. */
const ofConnection: ReadonlySet<string> = new Set([
  'connection',
  'content-length',
  'expect',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

/**
 * The headers of a call as they are passed on, as a flat list of names and values: which of them sign it the gateway does
 * not know. Each has a prefix (`ingressHeaderPrefix`). Throws a GraphQLError when there are too many.
 */
export function forwardedHeaders({ headersDistinct }: Pick<IncomingMessage, 'headersDistinct'>): string[] {
  const named = (headersDistinct['connection'] ?? []).flatMap((value) => value.split(','));
  const dropped = new Set(named.map((name) => name.trim().toLowerCase()));
  const headers: string[] = [];
  let characters = 0;
  for (const [name, values = []] of Object.entries(headersDistinct)) {
    if (ofConnection.has(name) || dropped.has(name)) continue;
    for (const value of values) {
      headers.push(`${ingressHeaderPrefix}${name}`, value);
      characters += name.length + value.length;
    }
  }
  if (headers.length > 2 * most.headers || characters > most.characters) {
    const message = `A call may have at most ${most.headers} headers with ${most.characters} characters.`;
    throw httpError(431, 'BAD_REQUEST', message);
  }
  return headers;
}
