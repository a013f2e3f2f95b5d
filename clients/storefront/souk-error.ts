import type { GraphQLFormattedError } from 'graphql';

/**
 * An operation failed for a reason that is not a rule of the shop: those are values of the result. `code` says which:
 * `UNAUTHENTICATED`, `FORBIDDEN`, `BAD_USER_INPUT`, `SERVICE_UNAVAILABLE`, …
 */
export class SoukError extends Error {
  readonly code: string;
  readonly errors: readonly GraphQLFormattedError[];
  /** What could be told all the same, null where something failed: a page without a part of it. Null when nothing could. */
  readonly data: unknown;

  constructor(errors: readonly GraphQLFormattedError[], data: unknown = null) {
    super(errors.map(({ message }) => message).join('\n'));
    this.name = 'SoukError';
    this.code = String(errors[0]?.extensions?.['code'] ?? 'UNKNOWN');
    this.errors = errors;
    this.data = data;
  }
}

/** Why a subscription failed: graphql-ws gives GraphQL errors, an Error, or the event that closed the connection. */
export function toError(cause: unknown): Error {
  if (Array.isArray(cause)) return new SoukError(cause);
  if (cause instanceof Error) return cause;
  const { code, reason } = cause as { code?: number; reason?: string };
  return new Error(`The connection was closed: ${code ?? 'no code'} ${reason ?? ''}`.trim(), { cause });
}
