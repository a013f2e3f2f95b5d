import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import type { GatewayContext } from '../http/context.ts';
import type { LoadedSupergraph } from '../supergraph/load-supergraph.ts';
import { refusalOf } from './access-rule.ts';
import { completeAnswer } from './complete-answer.ts';
import { restrictOperation } from './restrict-operation.ts';

type Gateway = ApolloServerOptionsWithGateway<GatewayContext>['gateway'];
type Executor = NonNullable<Awaited<ReturnType<Gateway['load']>>['executor']>;

/**
 * Makes a gateway plan and execute only what the caller may have: selections under `@authenticated` or
 * `@requiresScopes` that the caller does not meet never reach it, and answer null and an error instead.
 * @param supergraph the version the gateway executes at the moment
 */
export function authorizeFields(gateway: Gateway, supergraph: () => LoadedSupergraph): Gateway {
  return {
    onSchemaLoadOrUpdate: (listener) => gateway.onSchemaLoadOrUpdate(listener),
    stop: () => gateway.stop(),
    async load(options) {
      const { executor } = await gateway.load(options);
      return { executor: executor && authorizeExecutor(executor, supergraph) };
    },
  };
}

function authorizeExecutor(execute: Executor, supergraph: () => LoadedSupergraph): Executor {
  return async (requestContext) => {
    const { document, operation, request, context, queryHash } = requestContext;
    const { identity } = (context as GatewayContext).caller;
    // From here until the gateway has its plan, the supergraph cannot be replaced: nothing waits for anything outside.
    const restriction = restrictOperation(document, operation, supergraph(), identity);
    if (!restriction) return execute(requestContext);

    const { key, schema, refused, remainder, typeKey } = restriction;
    const answer = remainder
      ? await execute({
          ...requestContext,
          document: remainder.document,
          operation: remainder.operation,
          // The gateway remembers its plans under this.
          queryHash: `${queryHash}-${key}`,
        })
      : { data: {} };
    return completeAnswer({
      schema,
      document,
      operationName: operation.name?.value,
      variables: request.variables,
      refused,
      refusal: refusalOf(identity),
      answer,
      typeKey,
    });
  };
}
