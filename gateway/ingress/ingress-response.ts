import { GraphQLError } from 'graphql';
import type { IngressAnswer } from '#packages/ingress/ingress-protocol.ts';
import { cleanText } from '#packages/text/clean-text.ts';
import type { RateDecision } from '../limits/rate-windows.ts';
import { type FormatError, httpError, rateLimited, serviceUnavailable } from '../request/errors.ts';

/** What a call is answered with. */
export interface IngressResponse {
  status: number;
  headers: Readonly<Record<string, string>>;
  body: unknown;
}

/** When a sender should repeat a call that nothing is wrong with, in seconds. */
const retryAfter = 5;

const codes: Readonly<Record<number, string>> = {
  400: 'BAD_REQUEST',
  401: 'UNAUTHENTICATED',
  404: 'NOT_FOUND',
  409: 'CONFLICT',
  500: 'INTERNAL_SERVER_ERROR',
  503: 'SERVICE_UNAVAILABLE',
};

/** What the subgraph answered. Its text is another process's: as much of it as fits into a line. */
export function fromAnswer({ status, message, traceId }: IngressAnswer): IngressResponse {
  const text = cleanText(message, { maximum: 300 });
  if (status === 200) return { status, headers: {}, body: { message: text } };
  const extensions = { code: codes[status], ...(traceId && { traceId }) };
  return { status, headers: retryHeaders(status), body: { errors: [{ message: text, extensions }] } };
}

/** Sends a browser to a page, which gets the query behind a `#`: what stands there is in no log. */
export function toPage(page: string, query: string): IngressResponse {
  const location = new URL(page);
  location.hash = new URLSearchParams(query).toString();
  return { status: 303, headers: { location: location.href }, body: { message: 'This is a page for people.' } };
}

/** An error, in the form in which GraphQL tells it. */
export function fromError(error: unknown, formatError: FormatError): IngressResponse {
  const known = error instanceof GraphQLError ? error : new GraphQLError(String(error));
  const { http, code, retryAfterSeconds } = known.extensions as {
    http?: { status: number; headers?: Record<string, string> };
    code?: string;
    retryAfterSeconds?: number;
  };
  const status = http?.status ?? { RATE_LIMITED: 429, SERVICE_UNAVAILABLE: 503 }[code ?? ''] ?? 500;
  return {
    status,
    headers: {
      ...http?.headers,
      ...retryHeaders(status),
      ...(retryAfterSeconds !== undefined && { 'retry-after': String(retryAfterSeconds) }),
    },
    body: { errors: [formatError(known.toJSON(), error)] },
  };
}

const retryHeaders = (status: number): Record<string, string> =>
  status === 503 ? { 'retry-after': String(retryAfter) } : {};

export const notFound = (): GraphQLError => httpError(404, 'NOT_FOUND', 'There is no such source of calls here.');

export const methodNotAllowed = (): GraphQLError =>
  httpError(405, 'BAD_REQUEST', 'Calls from outside are made by POST.', { allow: 'POST' });

export const brokenOff = (): GraphQLError => httpError(400, 'BAD_REQUEST', 'The call ended before it was whole.');

export const tooSlow = (): GraphQLError => httpError(408, 'BAD_REQUEST', 'The call took too long to arrive.');

/** The network has made too many calls; null when it is not known until when. */
export function tooManyCalls(decision: RateDecision | null): GraphQLError {
  const seconds = decision?.resetSeconds ?? retryAfter;
  return rateLimited(`Too many calls from your network: try again in ${seconds} s.`, seconds);
}

/** The subgraph cannot take the call now; the reason goes to the log. */
export const notNow = (subgraph: string, reason: unknown): GraphQLError => serviceUnavailable(subgraph, reason);
