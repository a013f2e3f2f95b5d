import { connectBroker } from '#packages/jetstream/connect-broker.ts';
import { runService } from '#packages/service/service.ts';
import { locateSubgraphs, operationLimits, readGatewayEnvironment } from './environment.ts';
import { startGateway } from './start-gateway.ts';

const environment = readGatewayEnvironment();

await runService('gateway', { logLevel: environment.LOG_LEVEL }, async ({ logger, use }) => {
  const broker = use(await connectBroker({ url: environment.NATS_URL, name: 'gateway', logger }));
  use(
    await startGateway({
      port: environment.PORT,
      supergraphFile: environment.SUPERGRAPH,
      locateSubgraphs: locateSubgraphs(environment),
      jwksUrl: environment.JWKS_URL,
      identityKey: environment.IDENTITY_PRIVATE_KEY,
      executor: { name: environment.EXECUTOR, compareShare: environment.COMPARE_SHARE },
      introspection: environment.INTROSPECTION,
      safelist: environment.PERSISTED_ONLY ? environment.PERSISTED_QUERIES : null,
      limits: operationLimits(environment),
      rateLimits: {
        anonymousRequests: environment.RATE_ANONYMOUS_REQUESTS,
        callerCost: environment.RATE_CALLER_COST,
      },
      ingressRates: {
        calls: environment.RATE_INGRESS_CALLS,
        refusals: environment.RATE_INGRESS_REFUSALS,
      },
      subgraphLimits: {
        timeout: environment.SUBGRAPH_TIMEOUT_MS,
        concurrency: environment.SUBGRAPH_CONCURRENCY,
        queue: environment.SUBGRAPH_QUEUE,
        responseBytes: environment.SUBGRAPH_ANSWER_BYTES,
      },
      cacheBytes: environment.CACHE ? environment.CACHE_MEBIBYTES * 2 ** 20 : null,
      pages: environment.PAGES,
      metricsPort: environment.METRICS_PORT ?? null,
      trustProxy: environment.TRUST_PROXY,
      https: environment.HTTPS,
      corsOrigins: environment.CORS_ORIGINS ?? [],
      batchLimit: environment.BATCH_LIMIT,
      maxConnections: environment.MAX_CONNECTIONS,
      drainDelay: environment.DRAIN_MS,
      broker,
      logger,
    }),
  );
});
