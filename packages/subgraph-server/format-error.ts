import { unwrapResolverError } from '@apollo/server/errors';
import type { GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { publicCodes } from '#packages/graph-errors/graph-errors.ts';
import { uuidv7 } from '#packages/ids/uuidv7.ts';

/**
 * Lets errors with a public code through and masks every other one: the client gets a trace id, the log gets the error
 * under the same id.
 */
export function createErrorFormatter(logger: Logger) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const code = formatted.extensions?.['code'];
    if (typeof code === 'string' && publicCodes.has(code)) return formatted;
    const traceId = uuidv7();
    logger.error({ err: unwrapResolverError(error), traceId, path: formatted.path }, 'a field failed');
    return {
      message: 'Something went wrong on our side.',
      ...(formatted.path && { path: formatted.path }),
      extensions: { code: 'INTERNAL_SERVER_ERROR', traceId },
    };
  };
}
