import { type FormattedExecutionResult, GraphQLError, type GraphQLFormattedError } from 'graphql';
import { publicCodes } from '#packages/graph-errors/graph-errors.ts';
import { codeOf, type FormatError } from '../request/errors.ts';
import type { AcceptedSubscription } from './accepted-subscription.ts';

/** The response to a GraphQL request, the same for every transport. */
export type GraphQLResponse =
  /** The operation was executed. `text` is the result as JSON where that was needed anyhow. */
  | { kind: 'result'; result: FormattedExecutionResult; text?: string; headers?: Headers }
  /** The result was cached: it is there as JSON only. */
  | { kind: 'text'; text: string; headers?: Headers }
  /** The answer comes in parts, for the transport to send one by one. */
  | { kind: 'parts'; sendParts: SendParts; headers?: Headers }
  | RejectedRequest
  /** The operation is a subscription, for the transport to open. */
  | { kind: 'subscription'; subscription: AcceptedSubscription };

/** Executes the operation, and calls `send` with each part, as JSON. Resolves when all are sent. */
export type SendParts = (send: (text: string, isLast: boolean) => void) => Promise<void>;

/** The operation was not executed: what the GraphQL specification calls a request error. */
export interface RejectedRequest {
  kind: 'rejected';
  /** HTTP status. */
  status: number;
  errors: readonly GraphQLFormattedError[];
  headers?: Headers;
}

/** HTTP headers; other transports do without. */
type Headers = Readonly<Record<string, string>>;

/** HTTP status of errors that do not name one themselves. */
const statusByCode: Readonly<Record<string, number>> = {
  BAD_USER_INPUT: 400,
  UNAUTHENTICATED: 401,
  RATE_LIMITED: 429,
  SERVICE_UNAVAILABLE: 503,
};

/** What has a code that clients may see is theirs to change. */
const statusOf = (code: string): number => statusByCode[code] ?? (publicCodes.has(code) ? 400 : 500);

/** The response to a request that is not executed. Errors may carry `extensions.http` with a status and headers. */
export function rejectRequest(errors: readonly unknown[], formatError: FormatError): RejectedRequest {
  const [first] = errors;
  const http =
    first instanceof GraphQLError ? (first.extensions['http'] as Partial<RejectedRequest> | undefined) : undefined;
  const all = { ...http?.headers, ...headersByCode(first) };
  return {
    kind: 'rejected',
    status: http?.status ?? statusOf(String(codeOf(first))),
    errors: errors.map((error) =>
      formatError(error instanceof GraphQLError ? error.toJSON() : { message: String(error) }, error),
    ),
    ...(Object.keys(all).length > 0 && { headers: all }),
  };
}

function headersByCode(error: unknown): Headers {
  if (!(error instanceof GraphQLError)) return {};
  const { code, retryAfterSeconds } = error.extensions;
  if (code === 'UNAUTHENTICATED') return { 'www-authenticate': 'Bearer error="invalid_token"' };
  return code === 'RATE_LIMITED' && retryAfterSeconds !== undefined ? { 'retry-after': String(retryAfterSeconds) } : {};
}
