import { type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import type { GatewayContext } from './context.ts';
import { badRequest } from './errors.ts';

/**
 * Hands subscriptions, parsed and validated like every other operation, to the transport that asked; a request that
 * cannot carry one is refused. `@apollo/gateway` executes queries and mutations only.
 */
export const handOverSubscriptions: ApolloServerPlugin<GatewayContext> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ operation, contextValue }) {
        if (operation?.operation === 'subscription' && !contextValue.acceptSubscription) {
          throw badRequest('Subscriptions are served over WebSocket (graphql-transport-ws), not by HTTP requests.');
        }
      },
      async responseForOperation({ operation, document, request, contextValue }) {
        if (operation.operation !== 'subscription') return null;
        contextValue.acceptSubscription?.({ document, operation, variables: request.variables ?? {} });
        return { http: { headers: new HeaderMap() }, body: { kind: 'single', singleResult: {} } };
      },
    };
  },
};
