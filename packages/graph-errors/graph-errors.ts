import { GraphQLError } from 'graphql';

/**
 * Codes of top-level errors that reach the client with their message. Any other error is masked as
 * `INTERNAL_SERVER_ERROR`.
 */
export const publicCodes: ReadonlySet<string> = new Set([
  'BAD_USER_INPUT',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'RATE_LIMITED',
  'SERVICE_UNAVAILABLE',
  'BAD_REQUEST',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'PERSISTED_QUERY_NOT_IN_LIST',
  'PAYLOAD_TOO_LARGE',
  'LIMIT_EXCEEDED',
  'INTROSPECTION_DISABLED',
  'CURSOR_EXPIRED',
  'CLIENT_TOO_SLOW',
]);

/** An argument is outside what the field accepts. `argument` names it. */
export function badUserInput(argument: string, message: string): GraphQLError {
  return new GraphQLError(`${argument}: ${message}`, { extensions: { code: 'BAD_USER_INPUT', argument } });
}

/** The field needs a signed-in caller. */
export function unauthenticated(): GraphQLError {
  return new GraphQLError('Sign in to use this field.', { extensions: { code: 'UNAUTHENTICATED' } });
}

/** The caller is known and may not use the field. */
export function forbidden(message = 'You may not use this field.'): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'FORBIDDEN' } });
}

/** Something the field needs does not answer at the moment. */
export function unavailable(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'SERVICE_UNAVAILABLE' } });
}
