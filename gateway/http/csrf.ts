import type { IncomingHttpHeaders } from 'node:http';
import { badRequest } from '../request/errors.ts';
import type { Cors } from './cors.ts';

/** With any of them, a browser asks before it sends what a page of another site wants it to. */
const preflightHeaders = ['graphql-require-preflight', 'apollo-require-preflight', 'x-apollo-operation-name'] as const;

/**
 * Throws when a page of any site could have made a browser send this GET request, with what the browser knows of its
 * user. POST requests are asked for as JSON, which no such page can send unasked.
 */
export function preventCsrf(headers: IncomingHttpHeaders, cors: Pick<Cors, 'allows'>): void {
  if (headers['content-type'] === 'application/json') return;
  if (preflightHeaders.some((name) => headers[name])) return;
  if (isWelcomeEventSource(headers, cors)) return;
  throw badRequest(
    'This request could be forged by another site (CSRF): send the header `content-type: application/json`, or any ' +
      `value for one of ${preflightHeaders.join(', ')}.`,
  );
}

/**
 * A browser's `EventSource` can send no header of ours, but the browser says where it comes from: from other sites, with
 * `origin`, or `sec-fetch-site` when the page does not want to read the answer. Who says neither is no browser, or one
 * that talks to a plain HTTP address. What it could be made to send there is harmless: GET changes nothing, and nothing
 * that a browser adds by itself, cookies or other credentials, is looked at, so that the caller is nobody.
 */
function isWelcomeEventSource(headers: IncomingHttpHeaders, cors: Pick<Cors, 'allows'>): boolean {
  if (headers.accept !== 'text/event-stream') return false;
  const { origin, 'sec-fetch-site': site } = headers;
  if (site === 'same-origin') return true;
  return origin === undefined ? site === undefined : cors.allows(origin);
}
