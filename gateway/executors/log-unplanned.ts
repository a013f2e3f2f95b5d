import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import { loggableMessage } from '#packages/loggable-error/loggable-error.ts';
import type { Executor } from './executor.ts';
import { loggableOperation } from './loggable-operation.ts';

/** Logs why the planner failed with an operation. The client learns only that it did. */
export function logUnplanned(executor: Executor, logger: Logger): Executor {
  return {
    ...executor,
    plan(source) {
      try {
        return executor.plan(source);
      } catch (error) {
        const cause = error instanceof GraphQLError ? error.originalError : undefined;
        if (cause) {
          const operation = loggableOperation(source.document);
          logger.warn({ reason: loggableMessage(cause), operation }, 'an operation cannot be planned');
        }
        throw error;
      }
    },
  };
}
