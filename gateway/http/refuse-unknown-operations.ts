import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { GatewayContext } from './context.ts';

/**
 * Refuses a request that does not tell which operation of its document it means. Apollo Server leaves that to the
 * executor, and `@apollo/gateway` reports it as a failure of its own.
 */
export const refuseUnknownOperations: ApolloServerPlugin<GatewayContext> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ operation, request: { operationName } }) {
        if (operation) return;
        const message =
          operationName == null
            ? 'Several operations were sent: name the one to execute in `operationName`.'
            : `No operation named "${operationName}" was sent.`;
        throw new GraphQLError(message, {
          extensions: { code: 'OPERATION_RESOLUTION_FAILURE', http: { status: 400 } },
        });
      },
    };
  },
};
