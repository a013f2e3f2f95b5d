import type { IncomingHttpHeaders } from 'node:http';
import { badRequest } from '../request/errors.ts';
import { mediaTypeOf } from '../request/media-type.ts';
import type { Cors } from './cors.ts';
import { namesType } from './media-types.ts';

/** With any of these headers, a browser sends a preflight before it sends a request for a page of another site. */
const preflightHeaders = ['graphql-require-preflight', 'apollo-require-preflight', 'x-apollo-operation-name'] as const;

/**
 * Throws when a page of another site could have made a browser send this GET request. POST requests have to be
 * `application/json`, for which browsers send a preflight.
 */
export function preventCsrf(headers: IncomingHttpHeaders, cors: Pick<Cors, 'allows'>): void {
  if (mediaTypeOf(headers['content-type']) === 'application/json') return;
  if (preflightHeaders.some((name) => headers[name])) return;
  if (isOfAllowedPage(headers, cors)) return;
  throw badRequest(
    'This request could be forged by another site (CSRF): send the header `content-type: application/json`, or any ' +
      `value for one of ${preflightHeaders.join(', ')}.`,
  );
}

/**
 * Whether a request that a page can make without a preflight (a browser's `EventSource`, urql's queries) comes from a page
 * that may make it. Browsers say where the page is from: with `origin`, or with `sec-fetch-site` when the page does not read
 * the response. A client that sends neither is no browser, or one that uses plain HTTP; there, naming the type keeps out what
 * needs no script: images, links and forms. What is left is harmless: GET changes nothing, and the gateway looks at no
 * credentials that a browser adds by itself, such as cookies, so that the caller is anonymous.
 */
function isOfAllowedPage(headers: IncomingHttpHeaders, cors: Pick<Cors, 'allows'>): boolean {
  const { accept, origin, 'sec-fetch-site': site } = headers;
  if (!namesType(accept)) return false;
  if (site === 'same-origin') return true;
  return origin === undefined ? site === undefined : cors.allows(origin);
}
