import { pino } from 'pino';
import { anonymous } from '#packages/identity/identity.ts';
import { soukExecutor } from '../executors/souk-executor.ts';
import { compileLimits } from '../limits/compile-limits.ts';
import { defaultLimits } from '../limits/limits.ts';
import { createOperations, type OperationsOptions } from '../operations/create-operations.ts';
import { createAutomaticPersistedQueries } from '../persisted/automatic-persisted-queries.ts';
import type { RequestContext } from '../request/context.ts';
import { createErrorFormatter } from '../request/errors.ts';
import type { GraphQLRequest } from '../request/graphql-request.ts';
import type { LoadedSupergraph } from '../supergraph/load-supergraph.ts';

const context = { caller: { identity: anonymous }, correlationId: 'c', clientAddress: '::1' } as RequestContext;

/** Operations of anybody, under the default limits, without caches. */
export function startOperations(
  supergraph: LoadedSupergraph,
  options: Pick<OperationsOptions, 'fetch'> & Partial<OperationsOptions>,
) {
  const operations = createOperations({
    supergraph: () => supergraph,
    executor: soukExecutor,
    persisted: createAutomaticPersistedQueries(),
    limits: compileLimits(defaultLimits),
    rate: { take: () => null },
    introspection: true,
    responseCache: null,
    causality: { begin: () => Promise.reject(new Error('nobody asks for order')) },
    formatError: createErrorFormatter(pino({ level: 'silent' })),
    ...options,
  });
  return {
    operations,
    execute: (request: GraphQLRequest) =>
      operations.execute(request, context, { mutations: true, subscriptions: false, parts: false }),
  };
}
