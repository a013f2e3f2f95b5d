import type { JWK } from 'jose';
import type { Logger } from 'pino';
import { createIdentityMinter } from '#packages/identity/identity-minter.ts';
import type { Broker } from '#packages/jetstream/connect-broker.ts';
import type { Closable } from '#packages/service/service.ts';
import { createAccessTokenKeys } from './authentication/access-token-keys.ts';
import { createApiKeyExchange } from './authentication/api-key-exchange.ts';
import { createAuthenticator } from './authentication/authenticator.ts';
import { createAnonymousCaller } from './authentication/create-caller.ts';
import { exchangeAtAuth } from './authentication/exchange-at-auth.ts';
import { addCacheMetrics } from './cache/cache-metrics.ts';
import { createEntityCache } from './cache/entity-cache.ts';
import { createConnections } from './connections/connections.ts';
import { formatCursor } from './events/cursor.ts';
import { followEvents } from './follow-events.ts';
import { connectionLimit } from './http/connection-limit.ts';
import { addGauges, createMetrics } from './http/metrics.ts';
import { startHttp } from './http/start-http.ts';
import { compileLimits } from './limits/compile-limits.ts';
import type { Limits } from './limits/limits.ts';
import { createRateLimiter, type RateLimits } from './limits/rate-limiter.ts';
import { createLiveQueries } from './live-queries/live-queries.ts';
import { createOperations } from './operations/create-operations.ts';
import { createAutomaticPersistedQueries } from './persisted/automatic-persisted-queries.ts';
import { createSafelist } from './persisted/safelist.ts';
import { createErrorFormatter } from './request/errors.ts';
import { followRevocations } from './revocation/follow-revocations.ts';
import type { LocateSubgraphs } from './subgraphs/locate-subgraphs.ts';
import { createSubgraphClients } from './subgraphs/subgraph-clients.ts';
import type { SubgraphLimits } from './subgraphs/subgraph-limits.ts';
import { followSupergraphFile } from './supergraph/supergraph-file.ts';
import { serveWebSocket } from './websocket/serve-websocket.ts';

export interface GatewayOptions {
  /** 0 lets the system choose. */
  port: number;
  supergraphFile: string;
  locateSubgraphs: LocateSubgraphs;
  jwksUrl: string;
  /** Private key that signs identity tokens for subgraphs. */
  identityKey: JWK;
  introspection: boolean;
  /** Paths of manifests of the only operations that are executed; null for any operation. */
  safelist: string[] | null;
  limits: Limits;
  rateLimits: RateLimits;
  subgraphLimits: SubgraphLimits;
  /** Memory for what subgraphs answered, in bytes; null remembers nothing. */
  cacheBytes: number | null;
  /** Null serves them nowhere, the same as `port` beside GraphQL. */
  metricsPort: number | null;
  trustProxy: boolean;
  /** Whether clients reach the gateway by HTTPS. */
  https: boolean;
  corsOrigins: string[];
  maxConnections: number;
  /** How long it goes on, not ready, before it closes, in milliseconds. */
  drainDelay: number;
  /** Stays open when the gateway closes. */
  broker: Broker;
  logger: Logger;
}

export interface RunningGateway extends Closable {
  /** Where it serves GraphQL. */
  url: string;
}

/** Most operations that are planned for a new supergraph before it is used. */
const plannedBeforeSwap = 200;

/** Starts everything the gateway consists of. */
export async function startGateway(options: GatewayOptions): Promise<RunningGateway> {
  const { broker, introspection, trustProxy, logger } = options;
  const formatError = createErrorFormatter(logger);
  const metrics = createMetrics();
  const minter = await createIdentityMinter(options.identityKey);
  const anonymousCaller = createAnonymousCaller(minter);
  const subgraphs = createSubgraphClients({
    locateSubgraphs: options.locateSubgraphs,
    anonymousCaller,
    limits: options.subgraphLimits,
    observer: {
      onBreaker: (subgraph, state) => metrics.breakersOpen.set({ subgraph }, state === 'closed' ? 0 : 1),
      onRequest: (subgraph) => metrics.subgraphRequests.inc({ subgraph }),
      onRetry: (subgraph) => metrics.retries.inc({ subgraph }),
      onRejection: (subgraph, reason) => metrics.rejections.inc({ subgraph, reason }),
    },
    logger,
  });
  const supergraph = followSupergraphFile(options.supergraphFile, {
    logger,
    async beforeSwap(next) {
      await operations.warm(next, plannedBeforeSwap);
      subgraphs.connect(next.subgraphs);
    },
    afterSwap: () => void liveQueries.reload(),
  });
  subgraphs.connect(supergraph.current().subgraphs);
  const schema = () => supergraph.current().clientSchema;

  const connections = createConnections(options.limits);
  const revocations = followRevocations({
    broker,
    onRevoked(revocation) {
      metrics.revocations.inc({ kind: revocation.kind });
      connections.endRevoked(revocation);
    },
    logger,
  });
  const keys = createAccessTokenKeys(options.jwksUrl);
  const auth = () => subgraphs.find('auth');
  const authenticate = createAuthenticator({
    keys: keys.get,
    minter,
    anonymousCaller,
    apiKeys: createApiKeyExchange(exchangeAtAuth({ schema, auth, anonymousCaller })),
    assertNotRevoked: revocations.assertNotRevoked,
  });

  const rate = createRateLimiter({ limits: options.rateLimits, broker, logger });
  const cache =
    options.cacheBytes === null
      ? undefined
      : createEntityCache({
          fetch: subgraphs.fetch,
          supergraph: supergraph.current,
          logger,
          limit: options.cacheBytes,
        });
  if (cache) addCacheMetrics(metrics.registry, cache.statistics);
  const fetch = cache?.fetch ?? subgraphs.fetch;
  const log = followEvents({
    broker,
    cache,
    revocations,
    // It comes later, and so does every event.
    liveQueries: { notice: (event) => liveQueries.notice(event) },
    onSeen: () => metrics.eventsSeen.inc(),
    logger,
  });
  const cursor = () => {
    const position = log.position();
    return position && formatCursor(position);
  };
  const operations = createOperations({
    supergraph: supergraph.current,
    persisted: options.safelist ? createSafelist(options.safelist) : createAutomaticPersistedQueries(),
    limits: compileLimits(options.limits),
    rate,
    introspection,
    fetch,
    answers: cache?.answers ?? null,
    cursor,
    formatError,
  });
  const liveQueries = createLiveQueries({
    limits: options.limits,
    supergraph: supergraph.current,
    subgraphs: { find: subgraphs.find, fetch },
    log,
    acceptAgain: operations.acceptAgain,
    formatError,
    onResolved: () => metrics.eventsResolved.inc(),
    onConflated: (messages) => metrics.conflated.inc(messages),
    logger,
  });
  addGauges(metrics, { liveQueries, operations, supergraph });

  const http = await startHttp({
    ...options,
    maxConnections: connectionLimit(options.maxConnections, logger),
    operations,
    liveQueries,
    connections,
    cursor,
    authenticate,
    formatError,
    metrics,
    dependencies: () => [
      { name: 'events', check: async () => log.isFollowing() || Promise.reject(new Error('they are not arriving')) },
      {
        name: 'revocations',
        check: async () => revocations.isFollowing() || Promise.reject(new Error('they are not all known')),
      },
      { name: 'access token keys', check: keys.checkReady },
      ...[...subgraphs.all()].map(({ name, checkReady }) => ({ name, check: checkReady })),
    ],
  });
  const sockets = serveWebSocket({
    server: http.server,
    operations,
    liveQueries,
    authenticate,
    connections,
    cursor,
    formatError,
    trustProxy,
  });
  logger.info({ url: http.url }, 'gateway listens');

  return {
    url: http.url,
    async close() {
      supergraph.close();
      await http.drain();
      await Promise.all([log.close(), revocations.close()]);
      const requests = http.close();
      await sockets.close();
      await requests;
      rate.close();
      await subgraphs.close();
    },
  };
}
