import { GraphQLError } from 'graphql';

/** A valid operation that cannot be executed as a whole. The message says why; `cause` is the planner's reason. */
export function notPlanned(message: string, cause?: unknown): GraphQLError {
  return new GraphQLError(message, {
    ...(cause instanceof Error && { originalError: cause }),
    extensions: { code: 'BAD_REQUEST', http: { status: 400 } },
  });
}
