import type { IncomingHttpHeaders } from 'node:http';
import { badRequest } from './errors.ts';

/** With any of them, a browser asks before it sends what a page of another site wants it to. */
const preflightHeaders = ['graphql-require-preflight', 'apollo-require-preflight', 'x-apollo-operation-name'] as const;

/**
 * Throws when a page of any site could have made a browser send this GET request, with what the browser knows of its
 * user. POST requests are asked for as JSON, which no such page can send unasked.
 */
export function preventCsrf(headers: IncomingHttpHeaders): void {
  if (headers['content-type'] === 'application/json') return;
  if (preflightHeaders.some((name) => headers[name])) return;
  throw badRequest(
    'This request could be forged by another site (CSRF): send the header `content-type: application/json`, or any ' +
      `value for one of ${preflightHeaders.join(', ')}.`,
  );
}
