import { type FormattedExecutionResult, GraphQLError, type GraphQLFormattedError } from 'graphql';
import { codeOf, type FormatError } from '../http/errors.ts';

/** What an operation came to. */
export type Answer =
  /** It was executed. The result is there as JSON, too, when something else needed that. */
  | { kind: 'result'; result: FormattedExecutionResult; text?: string; headers?: Headers }
  /** It was executed before: the result as JSON. */
  | { kind: 'text'; text: string; headers?: Headers }
  /** It was not executed. */
  | Refusal
  /** It is a subscription, and the transport has it now. */
  | { kind: 'subscription' };

export interface Refusal {
  kind: 'refused';
  /** Of HTTP. */
  status: number;
  errors: readonly GraphQLFormattedError[];
  headers?: Headers;
}

/** Of HTTP; other transports do without. */
type Headers = Readonly<Record<string, string>>;

/** Of errors that do not name a status of HTTP themselves. */
const statusByCode: Readonly<Record<string, number>> = {
  BAD_USER_INPUT: 400,
  UNAUTHENTICATED: 401,
  RATE_LIMITED: 429,
  SERVICE_UNAVAILABLE: 503,
};

/** The answer to a request that is not executed. Errors may carry `extensions.http` with a status and headers. */
export function refuse(errors: readonly unknown[], formatError: FormatError, headers?: Headers): Refusal {
  const [first] = errors;
  const http = first instanceof GraphQLError ? (first.extensions['http'] as Partial<Refusal> | undefined) : undefined;
  const all = { ...headers, ...http?.headers, ...headersByCode(first) };
  return {
    kind: 'refused',
    status: http?.status ?? statusByCode[String(codeOf(first))] ?? 500,
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
