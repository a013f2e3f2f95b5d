import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportJWK, generateKeyPair } from 'jose';
import { pino } from 'pino';
import { type Broker, connectBroker } from '#packages/jetstream/connect-broker.ts';
import { createTestBroker, type TestBroker } from '#packages/test-database/create-test-broker.ts';
import { readMetric } from '#packages/test-stack/read-metrics.ts';
import type { GatewayOptions } from '../gateway-options.ts';
import { defaultLimits } from '../limits/limits.ts';
import { type RunningGateway, startGateway } from '../start-gateway.ts';
import { defaultSubgraphLimits } from '../subgraphs/subgraph-limits.ts';
import { publishEventOf } from './publish-event.ts';
import { startTestAuth, type TestAuth } from './test-auth.ts';
import { startTestGraph, type TestGraph } from './test-graph.ts';
import { until } from './until.ts';

export { until };

/** A gateway in this process, in front of two small subgraphs, with a broker of its own. */
export interface TestGateway extends AsyncDisposable {
  gateway: RunningGateway;
  auth: TestAuth;
  graph: TestGraph;
  broker: Broker;
  brokerServer: TestBroker;
  /** Shuts the gateway down, once. */
  stop(): Promise<void>;
  /** Replaces the gateway by one that remembers nothing, at another port. */
  restart(): Promise<void>;
  isReady(): Promise<boolean>;
  /** Lines the gateway logged. */
  log: Record<string, unknown>[];
  post(
    body: unknown,
    headers?: Record<string, string>,
  ): Promise<{ status: number; headers: Headers; body: ResponseBody }>;
  /** One of its metrics, summed over the labels. */
  metric(name: string): Promise<number>;
  /** Waits until so many subscriptions are open at the gateway, by its own count. */
  untilLive(count: number): Promise<void>;
  /** What `/metrics` shows. */
  metrics(): Promise<string>;
  /** Publishes an event about an order; resolves to its place in the stream. */
  publish(orderId: string, event?: string): Promise<number>;
}

/** A GraphQL response, whose shape the test knows. */
export interface ResponseBody {
  // biome-ignore lint/suspicious/noExplicitAny: each operation has its own shape
  data?: any;
  errors?: { message: string; path?: unknown[]; extensions: Record<string, unknown> }[];
  extensions?: Record<string, unknown>;
}

export async function startTestGateway(overrides: Partial<GatewayOptions> = {}): Promise<TestGateway> {
  await using opened = new AsyncDisposableStack();
  const dir = mkdtempSync(join(tmpdir(), 'souk-gateway-'));
  opened.defer(() => rmSync(dir, { recursive: true, force: true }));
  const identity = await generateKeyPair('EdDSA', { extractable: true });
  const auth = opened.use(await startTestAuth());
  const graph = opened.use(await startTestGraph(dir, await exportJWK(identity.publicKey)));
  const brokerServer = opened.use(await createTestBroker());
  const log: Record<string, unknown>[] = [];
  const write = (line: string) => void log.push(JSON.parse(line));
  const logger = pino({ level: 'info' }, { write });
  const broker = await connectBroker({ url: brokerServer.url, name: 'gateway-test', logger });
  opened.defer(() => broker.close());
  const identityKey = await exportJWK(identity.privateKey);
  const start = async () => {
    const started = await startGateway({
      port: 0,
      supergraphFile: graph.supergraphFile,
      locateSubgraphs: (inSupergraph) => inSupergraph,
      jwksUrl: auth.jwksUrl,
      identityKey,
      executor: { name: 'souk', compareShare: 0 },
      introspection: true,
      safelist: null,
      limits: defaultLimits,
      ingressRates: { calls: 0, refusals: 0 },
      rateLimits: { anonymousRequests: 0, callerCost: 0 },
      subgraphLimits: defaultSubgraphLimits,
      pages: null,
      metricsPort: 0,
      trustProxy: false,
      https: false,
      corsOrigins: [],
      batchLimit: 0,
      maxConnections: 1_000,
      cacheBytes: 2 ** 24,
      drainDelay: 0,
      broker,
      logger,
      ...overrides,
    });
    await until('the gateway is ready', async () => (await fetch(new URL('/readyz', started.url))).ok);
    return started;
  };
  let gateway = await start();
  let stopped: Promise<unknown> | undefined;
  const stop = async () => {
    stopped ??= Promise.resolve(gateway.close());
    await stopped;
  };
  opened.defer(stop);

  const keep = opened.move();
  return {
    get gateway() {
      return gateway;
    },
    auth,
    graph,
    broker,
    brokerServer,
    stop,
    async restart() {
      await gateway.close();
      gateway = await start();
    },
    log,
    async post(body, headers = {}) {
      const response = await fetch(gateway.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
      });
      return { status: response.status, headers: response.headers, body: (await response.json()) as ResponseBody };
    },
    isReady: async () => (await fetch(new URL('/readyz', gateway.url))).ok,
    metric: (name) => readMetric(gateway.url, name),
    untilLive: (count) =>
      until(
        `${count} subscriptions are open`,
        async () => (await readMetric(gateway.url, 'souk_live_queries')) === count,
      ),
    metrics: async () => (await fetch(new URL('/metrics', gateway.url))).text(),
    publish: (orderId, event = 'changed') => publishEventOf(broker, `order.${event}`, orderId),
    [Symbol.asyncDispose]: async () => keep.disposeAsync(),
  };
}
