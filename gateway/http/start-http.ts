import type { Server } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import type { Closable } from '#packages/service/service.ts';
import type { Authenticate } from '../authentication/authenticator.ts';
import type { Connections } from '../connections/connections.ts';
import { type ServeIngressOptions, serveIngress } from '../ingress/serve-ingress.ts';
import { executeOrSubscribe, type OperationServices } from '../live-queries/execute-or-subscribe.ts';
import type { Operations } from '../operations/create-operations.ts';
import type { Pages } from '../pages/read-pages.ts';
import type { FormatError } from '../request/errors.ts';
import { createCors } from './cors.ts';
import { createApp } from './create-app.ts';
import { createEventStream } from './event-stream.ts';
import { addHealthRoutes, type ReadinessCheck } from './health-routes.ts';
import { addMetricsRoute, type GatewayMetrics, serveMetrics } from './metrics.ts';
import { multipart, multipartParts } from './multipart.ts';
import { createOpenStreams, defaultStreamTimes } from './open-streams.ts';
import { securityHeaders } from './response-headers.ts';
import { serveGraphQL } from './serve-graphql.ts';
import { createServeStream } from './serve-stream.ts';

export interface HttpOptions extends OperationServices {
  /** 0 lets the system choose. */
  port: number;
  /** Null serves no metrics, the same as `port` serves them beside GraphQL. */
  metricsPort: number | null;
  metrics: GatewayMetrics;
  operations: Operations;
  ingress: Pick<ServeIngressOptions, 'subgraphs' | 'limits' | 'anonymousCaller'>;
  /** Files that are the same for everybody. */
  pages: Pages;
  authenticate: Authenticate;
  connections: Pick<Connections, 'open'>;
  /** Where the stream of events is now; null while that is not known. */
  cursor: () => string | null;
  formatError: FormatError;
  readinessChecks: () => ReadinessCheck[];
  trustProxy: boolean;
  https: boolean;
  corsOrigins: string[];
  batchLimit: number;
  maxConnections: number;
  /** How long it goes on, not ready, before it closes, in milliseconds. */
  drainDelay: number;
}

export interface RunningHttp extends Closable {
  /** Where it serves GraphQL. */
  url: string;
  server: Server;
  /** Stops being ready, and resolves after `drainDelay`, when load balancers have had time to see that. */
  drain(): Promise<void>;
}

/** Longest a shutdown waits for requests to end, in milliseconds. */
const drainLimit = 3_000;

/** Within which streams are ended, so that their clients do not all come to the other gateways at once, in milliseconds. */
const disconnectWindow = 2_000;

/** Opens the ports of the gateway. */
export async function startHttp(options: HttpOptions): Promise<RunningHttp> {
  const { port, metricsPort, metrics, corsOrigins, https } = options;
  let closing = false;
  const isClosing = () => closing;
  const headers = securityHeaders(https);
  const openStreams = createOpenStreams(defaultStreamTimes, Math.random);
  const serveStream = createServeStream({
    ...options,
    openStreams,
    execute: (payload, context, sink) => executeOrSubscribe(options, payload, context, sink),
  });
  const streamFormats = {
    'text/event-stream': createEventStream(Math.random),
    'multipart/mixed;subscriptionspec=1.0': multipart,
    'multipart/mixed;deferspec=20220824': multipartParts,
    'multipart/mixed': multipartParts,
  };
  const cors = createCors(corsOrigins);
  const graphql = serveGraphQL({ ...options, serveStream, streamFormats, cors, headers, isClosing });
  const ingress = serveIngress({
    ...options.ingress,
    onAnswered: (target, status) =>
      metrics.ingressCalls.inc({ subgraph: target?.subgraph ?? '', source: target?.source ?? '', status }),
    formatError: options.formatError,
    trustProxy: options.trustProxy,
    headers,
    isClosing,
  });
  const app = createApp({ ...options, graphql, ingress, headers, isClosing });
  addHealthRoutes(app, () => [
    { name: 'gateway', check: async () => !closing || Promise.reject(new Error('it shuts down')) },
    ...options.readinessChecks(),
  ]);
  if (metricsPort === port) addMetricsRoute(app, metrics);
  const address = await app.listen({ port, host: '0.0.0.0' });
  const aside = metricsPort === null || metricsPort === port ? undefined : await serveMetrics(metrics, metricsPort);

  return {
    url: `http://127.0.0.1:${new URL(address).port}/graphql`,
    server: app.server,
    async drain() {
      closing = true;
      await delay(options.drainDelay);
    },
    async close() {
      closing = true;
      openStreams.disconnectAll(disconnectWindow);
      const closeTimer = setTimeout(() => app.server.closeAllConnections(), drainLimit);
      await app.close();
      clearTimeout(closeTimer);
      await aside?.close();
    },
  };
}
