import { readFileSync } from 'node:fs';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import fastifyApollo, { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import { type FastifyInstance, type FastifyRequest, fastify } from 'fastify';
import type { JWK } from 'jose';
import type { Logger } from 'pino';
import { createIdentityVerifier } from '#packages/identity/identity-verifier.ts';
import type { AddIngressRoutes } from '#packages/ingress/ingress-routes.ts';
import type { CopyProgress } from '#packages/jetstream/copy-progress.ts';
import type { Closable } from '#packages/service/service.ts';
import { buildExecutableSubgraph, type ResolverMap } from './build-executable-subgraph.ts';
import { createErrorFormatter } from './format-error.ts';
import { orderRequests, tellCommitted } from './order-requests.ts';
import { type SubgraphRequest, toSubgraphRequest } from './request.ts';
import { requireIdentity } from './require-identity.ts';
import { tellValidity } from './validity.ts';

export interface SubgraphOptions<Context extends SubgraphRequest> {
  /** 0 lets the system choose. */
  port: number;
  /** Address it listens on. Default the loopback interface. */
  host?: string;
  /** Path of the subgraph's schema.graphql. */
  schemaFile: string;
  resolvers: ResolverMap;
  /** Public key of the gateway's identity tokens. */
  identityKey: JWK;
  logger: Logger;
  /** Makes the context of one operation, with its own DataLoaders. */
  createContext: (request: SubgraphRequest) => Context;
  /** Rejects while something the subgraph cannot work without does not answer. */
  checkReady: () => Promise<unknown>;
  /** How far the subgraph's copies of others' data are. Default: it has none, and waits for nothing. */
  copies?: CopyProgress;
  /** Adds routes that are open to callers without an identity token. */
  addRoutes?: (app: FastifyInstance) => void;
  /** Adds the routes for calls from outside, which are open to the gateway only. Default none. */
  addIngressRoutes?: AddIngressRoutes;
}

export interface RunningSubgraph extends Closable {
  /** Where it serves GraphQL. */
  url: string;
}

/** Longest request body, in bytes: the gateway batches the representations of a whole operation into one request. */
const bodyLimit = 8 * 1024 * 1024;

/**
 * Time that requests under way are given at the end, in milliseconds. Also ends connections on which nothing was ever
 * sent, which do not count as idle.
 */
const drainLimit = 3_000;

/**
 * Serves a subgraph at `POST /graphql`, calls from outside at `/ingress`, `/livez` and `/readyz`. A request without a valid identity token of the
 * gateway is refused with 401 before its body is read.
 */
export async function startSubgraph<Context extends SubgraphRequest>(
  options: SubgraphOptions<Context>,
): Promise<RunningSubgraph> {
  const { logger } = options;
  const verifyIdentity = await createIdentityVerifier(options.identityKey);
  const app = fastify({
    bodyLimit,
    forceCloseConnections: 'idle',
    keepAliveTimeout: 60_000,
    // What clients send may have such names. To refuse it here would tell the gateway that the subgraph is out of order.
    onProtoPoisoning: 'ignore',
    onConstructorPoisoning: 'ignore',
  });
  const apollo = new ApolloServer<Context>({
    schema: buildExecutableSubgraph(readFileSync(options.schemaFile, 'utf8'), options.resolvers),
    introspection: false,
    includeStacktraceInErrorResponses: false,
    formatError: createErrorFormatter(logger),
    stopOnTerminationSignals: false,
    logger,
    plugins: [
      fastifyApolloDrainPlugin(app),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      tellCommitted,
      tellValidity,
    ],
  });
  await apollo.start();

  app.get('/livez', () => 'ok');
  app.get('/readyz', async (_request, reply) => {
    try {
      await options.checkReady();
      return 'ok';
    } catch (error) {
      return reply.code(503).send(error instanceof Error ? error.message : 'not ready');
    }
  });
  options.addRoutes?.(app);
  await app.register(async (graph) => {
    const identityOf = requireIdentity(graph, verifyIdentity);
    const describe = (request: FastifyRequest) => toSubgraphRequest(request, identityOf(request), logger);
    orderRequests(graph, options.copies);
    options.addIngressRoutes?.(graph, describe);
    await graph.register(fastifyApollo(apollo), {
      path: '/graphql',
      method: 'POST',
      context: async (request) => options.createContext(describe(request)),
    });
  });

  const address = await app.listen({ port: options.port, host: options.host ?? '127.0.0.1' });
  const url = `http://127.0.0.1:${new URL(address).port}/graphql`;
  logger.info({ url }, 'subgraph listens');
  return {
    url,
    async close() {
      const drainTimer = setTimeout(() => app.server.closeAllConnections(), drainLimit);
      await apollo.stop();
      await app.close();
      clearTimeout(drainTimer);
    },
  };
}
