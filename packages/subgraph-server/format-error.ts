import { unwrapResolverError } from '@apollo/server/errors';
import type { GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { publicCodes } from '#packages/graph-errors/graph-errors.ts';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { loggableMessage } from '#packages/loggable-error/loggable-error.ts';
import { isRetryable } from '#packages/sql/retryable-errors.ts';

/**
 * Lets errors with a public code through, says SERVICE_UNAVAILABLE for what may pass by itself, such as an outage of the
 * database, and masks every other one: the client gets a trace id, the log gets the error under the same id.
 */
export function createErrorFormatter(logger: Logger) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const code = formatted.extensions?.['code'];
    if (typeof code === 'string' && publicCodes.has(code)) return formatted;
    const cause = unwrapResolverError(error);
    const path = formatted.path && { path: formatted.path };
    if (isRetryable(cause)) {
      // One line: during an outage this is said for every request.
      logger.warn({ reason: loggableMessage(cause), ...path }, 'the database is not available');
      return { message: 'This is not available at the moment.', ...path, extensions: { code: 'SERVICE_UNAVAILABLE' } };
    }
    const traceId = uuidv7();
    logger.error({ err: cause, traceId, ...path }, 'a field failed');
    return {
      message: 'Something went wrong on our side.',
      ...path,
      extensions: { code: 'INTERNAL_SERVER_ERROR', traceId },
    };
  };
}
