import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { publicCodes } from '#packages/graph-errors/graph-errors.ts';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { loggableMessage } from '#packages/loggable-error/loggable-error.ts';

/** A subgraph does not answer. `cause` goes to the log only. */
export function serviceUnavailable(subgraph: string, cause: unknown, path?: (string | number)[]): GraphQLError {
  return new GraphQLError(`${subgraph} is not available.`, {
    ...(path?.length && { path }),
    ...(cause instanceof Error && { originalError: cause }),
    extensions: { code: 'SERVICE_UNAVAILABLE', subgraph },
  });
}

/** The credentials of a request are not accepted; the message says why, and so what the client can do. */
export function tokenRefused(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'UNAUTHENTICATED' } });
}

/** Too many wrong credentials from the same address. */
export function rateLimited(message: string, retryAfterSeconds: number): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'RATE_LIMITED', retryAfterSeconds } });
}

/** The request is not one of GraphQL over HTTP; `status` says why. */
export function httpError(
  status: number,
  code: string,
  message: string,
  headers?: Record<string, string>,
): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status, ...(headers && { headers }) } } });
}

/** What subgraphs answered does not fit the schema. */
class InvalidAnswer extends GraphQLError {
  /** The same for all such errors of one response. */
  readonly response: object;

  constructor(message: string, path: readonly (string | number)[], response: object) {
    super(message, { ...(path.length > 0 && { path }), extensions: { code: 'INTERNAL_SERVER_ERROR' } });
    this.response = response;
  }
}

/**
 * What subgraphs answered does not fit the schema at a place. The message is the client's: it may tell what the schema says.
 * @param response any object, the same for all such errors of one response: the log has a line for it, not for each error
 */
export function invalidAnswer(message: string, path: readonly (string | number)[], response: object): GraphQLError {
  return new InvalidAnswer(message, path, response);
}

/** The request cannot be served like this; the message says why. */
export function badRequest(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_REQUEST', http: { status: 400 } } });
}

export const codeOf = (error: unknown): unknown =>
  error instanceof GraphQLError ? error.extensions['code'] : undefined;

export type FormatError = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;

/**
 * Lets errors with a public code through, and masks every other one with a trace id. An error that a subgraph has masked
 * keeps the subgraph's trace id, which is in its log.
 */
export function createErrorFormatter(logger: Logger): FormatError {
  /** Of responses that do not fit the schema. */
  const traceIds = new WeakMap<object, string>();

  const formatInvalid = ({ message, path, response }: InvalidAnswer): GraphQLFormattedError => {
    const known = traceIds.get(response);
    const traceId = known ?? uuidv7();
    if (!known) {
      traceIds.set(response, traceId);
      logger.error({ reason: message, traceId, path }, 'subgraphs answered what does not fit the schema');
    }
    return { message, ...(path && { path }), extensions: { code: 'INTERNAL_SERVER_ERROR', traceId } };
  };

  return (formatted, error) => {
    if (error instanceof InvalidAnswer) return formatInvalid(error);
    const { serviceName, stacktrace: _, http: __, ...extensions } = formatted.extensions ?? {};
    const code = extensions['code'];
    if (typeof code === 'string' && publicCodes.has(code)) {
      if (code === 'SERVICE_UNAVAILABLE') {
        const cause = causeOf(error);
        // An error that a subgraph reports is kept as it was sent, which is no Error.
        const reason = cause instanceof Error ? loggableMessage(cause) : formatted.message;
        const subgraph = extensions['subgraph'] ?? serviceName;
        // One line: during an outage this is logged for every request.
        if (subgraph !== undefined) logger.warn({ subgraph, reason }, 'a subgraph failed');
        else logger.warn({ reason }, 'the gateway cannot answer at the moment');
      }
      return { ...formatted, extensions };
    }
    const masked = typeof serviceName === 'string' && typeof extensions['traceId'] === 'string';
    const traceId = masked ? extensions['traceId'] : uuidv7();
    if (!masked) logger.error({ err: causeOf(error), traceId, path: formatted.path }, 'a request failed');
    return {
      message: 'Something went wrong on our side.',
      ...(formatted.path && { path: formatted.path }),
      extensions: { code: 'INTERNAL_SERVER_ERROR', traceId },
    };
  };
}

/** The first cause of a GraphQLError. */
const causeOf = (error: unknown): unknown =>
  error instanceof GraphQLError && error.originalError ? causeOf(error.originalError) : error;
