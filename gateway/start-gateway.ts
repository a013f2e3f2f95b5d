import type { JWK } from 'jose';
import type { Logger } from 'pino';
import { createIdentityMinter } from '#packages/identity/identity-minter.ts';
import type { Broker } from '#packages/jetstream/connect-broker.ts';
import type { Closable } from '#packages/service/service.ts';
import { createAccessTokenKeys } from './authentication/access-token-keys.ts';
import { createApiKeyExchange } from './authentication/api-key-exchange.ts';
import { createAuthenticator } from './authentication/authenticator.ts';
import { createAnonymousCaller } from './authentication/caller.ts';
import { exchangeAtAuth } from './authentication/exchange-at-auth.ts';
import { createApolloServer } from './http/create-apollo-server.ts';
import { createApp } from './http/create-app.ts';
import { createErrorFormatter } from './http/errors.ts';
import { addHealthRoutes } from './http/health-routes.ts';
import { addMetricsRoute, createMetrics } from './http/metrics.ts';
import { followEvents } from './live/follow-events.ts';
import { createLiveQueries } from './live/live-queries.ts';
import { followRevocations } from './revocation/follow-revocations.ts';
import { createSubgraphClients } from './subgraphs/subgraph-clients.ts';
import { followSupergraphFile } from './supergraph/supergraph-file.ts';
import { createConnections } from './websocket/connections.ts';
import { serveWebSocket } from './websocket/serve-websocket.ts';

export interface GatewayOptions {
  /** 0 lets the system choose. */
  port: number;
  supergraphFile: string;
  /** Where a subgraph is when not where the supergraph says. */
  subgraphUrl: (name: string) => string | undefined;
  jwksUrl: string;
  /** Private key that signs identity tokens for subgraphs. */
  identityKey: JWK;
  introspection: boolean;
  trustProxy: boolean;
  corsOrigins: string[];
  /** Stays open when the gateway closes. */
  broker: Broker;
  logger: Logger;
}

export interface RunningGateway extends Closable {
  /** Where it serves GraphQL. */
  url: string;
}

/** Longest a shutdown waits for requests under way, in milliseconds. */
const drainLimit = 3_000;

/** Starts everything the gateway consists of. */
export async function startGateway(options: GatewayOptions): Promise<RunningGateway> {
  const { broker, introspection, trustProxy, corsOrigins, logger } = options;
  const formatError = createErrorFormatter(logger);
  const subgraphs = createSubgraphClients(options.subgraphUrl, logger);
  const supergraph = followSupergraphFile(options.supergraphFile, logger);
  const metrics = createMetrics();

  const schema = () => supergraph.current().clientSchema;

  const connections = createConnections();
  const revocations = followRevocations({
    broker,
    onRevoked(revocation) {
      metrics.revocations.inc({ kind: revocation.kind });
      connections.closeRevoked(revocation);
    },
    logger,
  });
  const keys = createAccessTokenKeys(options.jwksUrl);
  const minter = await createIdentityMinter(options.identityKey);
  const anonymousCaller = createAnonymousCaller(minter);
  const auth = () => subgraphs.find('auth');
  const authenticate = createAuthenticator({
    keys: keys.get,
    minter,
    anonymousCaller,
    apiKeys: createApiKeyExchange(exchangeAtAuth({ schema, auth, anonymousCaller })),
    assertNotRevoked: revocations.assertNotRevoked,
  });

  const apollo = createApolloServer({ supergraph, subgraphs, introspection, formatError, logger });
  await apollo.start();

  const liveQueries = createLiveQueries({
    supergraph: supergraph.current,
    services: subgraphs.byName,
    formatError,
    onResolved: () => metrics.eventsResolved.inc(),
    logger,
  });
  const feed = followEvents(broker, liveQueries, () => metrics.eventsSeen.inc(), logger);

  const app = createApp({ apollo, authenticate, formatError, trustProxy, corsOrigins });
  addMetricsRoute(app, metrics, liveQueries);
  addHealthRoutes(app, () => [
    { name: 'events', check: async () => feed.isFollowing() || Promise.reject(new Error('they are not arriving')) },
    {
      name: 'revocations',
      check: async () => revocations.isFollowing() || Promise.reject(new Error('they are not all known')),
    },
    { name: 'access token keys', check: keys.checkReady },
    ...[...subgraphs.all()].map(({ name, checkReady }) => ({ name, check: checkReady })),
  ]);
  const address = await app.listen({ port: options.port, host: '0.0.0.0' });
  const sockets = serveWebSocket({
    server: app.server,
    apollo,
    liveQueries,
    authenticate,
    connections,
    schema,
    formatError,
    trustProxy,
  });
  const url = `http://127.0.0.1:${new URL(address).port}/graphql`;
  logger.info({ url }, 'gateway listens');

  return {
    url,
    async close() {
      await Promise.all([feed.close(), revocations.close()]);
      const requests = app.close();
      const impatience = setTimeout(() => app.server.closeAllConnections(), drainLimit);
      await sockets.close();
      await requests;
      clearTimeout(impatience);
      await apollo.stop();
      await subgraphs.close();
    },
  };
}
