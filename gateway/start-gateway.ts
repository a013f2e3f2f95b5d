import { createIdentityMinter } from '#packages/identity/identity-minter.ts';
import type { Closable } from '#packages/service/service.ts';
import { createAnonymousCaller } from './authentication/create-caller.ts';
import { formatCursor } from './events/cursor.ts';
import type { Position } from './events/stream-event.ts';
import type { ComparisonOutcome } from './executors/compare-executors.ts';
import { loadExecutor } from './executors/load-executor.ts';
import type { GatewayOptions } from './gateway-options.ts';
import { connectionLimit } from './http/connection-limit.ts';
import { addGauges, createMetrics } from './http/metrics.ts';
import { observeSubgraphs } from './http/observe-subgraphs.ts';
import { startHttp } from './http/start-http.ts';
import { createIngressLimits } from './ingress/ingress-limits.ts';
import { compileLimits } from './limits/compile-limits.ts';
import { createRateLimiter } from './limits/rate-limiter.ts';
import { createLiveQueries } from './live-queries/live-queries.ts';
import { createOperations } from './operations/create-operations.ts';
import { readPages } from './pages/read-pages.ts';
import { createAutomaticPersistedQueries } from './persisted/automatic-persisted-queries.ts';
import { createSafelist } from './persisted/safelist.ts';
import { readinessChecks } from './readiness-checks.ts';
import { createErrorFormatter } from './request/errors.ts';
import { startAuthentication } from './start-authentication.ts';
import { startFetching } from './start-fetching.ts';
import { createSubgraphClients } from './subgraphs/subgraph-clients.ts';
import { followSupergraphFile } from './supergraph/supergraph-file.ts';
import { serveWebSocket } from './websocket/serve-websocket.ts';

export interface RunningGateway extends Closable {
  /** Where it serves GraphQL. */
  url: string;
}

/** Most operations that are planned for a new supergraph before it is used. */
const plannedBeforeSwap = 200;

/** Starts everything the gateway consists of. */
export async function startGateway(options: GatewayOptions): Promise<RunningGateway> {
  const { broker, trustProxy, logger } = options;
  const pages = options.pages === null ? new Map() : await readPages(options.pages);
  const formatError = createErrorFormatter(logger);
  const metrics = createMetrics();
  const minter = await createIdentityMinter(options.identityKey);
  const anonymousCaller = createAnonymousCaller(minter);

  const onCompared = (outcome: ComparisonOutcome) => metrics.comparisons.inc({ outcome });
  const executor = await loadExecutor({ executor: options.executor, onCompared, logger });

  const { locateSubgraphs, subgraphLimits } = options;
  const observer = observeSubgraphs(metrics);
  const subgraphs = createSubgraphClients({
    locateSubgraphs,
    anonymousCaller,
    limits: subgraphLimits,
    observer,
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
  const authentication = startAuthentication({ ...options, minter, anonymousCaller, schema, subgraphs, metrics });
  const { authenticate, connections, revocations } = authentication;

  const { fetch, causality, cache, log } = startFetching({
    ...options,
    subgraphs,
    supergraph,
    revocations,
    // They are created below, before any event arrives.
    liveQueries: { handleEvent: (event) => liveQueries.handleEvent(event) },
    metrics,
  });
  const cursor = () => formatPosition(log.position());

  const rate = createRateLimiter({ limits: options.rateLimits, broker, logger });
  const operations = createOperations({
    supergraph: supergraph.current,
    executor,
    persisted: options.safelist ? createSafelist(options.safelist) : createAutomaticPersistedQueries(),
    limits: compileLimits(options.limits),
    rate,
    introspection: options.introspection,
    fetch,
    responseCache: cache?.responses ?? null,
    causality,
    formatError,
  });
  const liveQueries = createLiveQueries({
    limits: options.limits,
    supergraph: supergraph.current,
    executor,
    subgraphs: { find: subgraphs.find, fetch },
    log,
    acceptAgain: operations.acceptAgain,
    formatError,
    onResolved: () => metrics.eventsResolved.inc(),
    onConflated: (messages) => metrics.conflated.inc(messages),
    logger,
  });
  addGauges(metrics, { liveQueries, operations, supergraph });

  const ingressLimits = createIngressLimits({ rates: options.ingressRates, broker, logger });
  const transport = { operations, liveQueries, connections, authenticate, cursor, formatError };
  const http = await startHttp({
    ...options,
    ...transport,
    ingress: { subgraphs, limits: ingressLimits, anonymousCaller },
    pages,
    maxConnections: connectionLimit(options.maxConnections, logger),
    metrics,
    readinessChecks: () => readinessChecks({ log, authentication, subgraphs }),
  });
  const sockets = serveWebSocket({ ...transport, server: http.server, trustProxy });
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
      ingressLimits.close();
      await subgraphs.close();
    },
  };
}

const formatPosition = (position: Position | null): string | null => position && formatCursor(position);
