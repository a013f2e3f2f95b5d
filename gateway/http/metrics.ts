import { createServer } from 'node:http';
import { Counter, collectDefaultMetrics, Gauge, Registry } from '@prometheus-io/client';
import type { FastifyInstance } from 'fastify';
import type { Closable } from '#packages/service/service.ts';
import type { LiveQueries } from '../live-queries/live-queries.ts';
import type { Operations } from '../operations/create-operations.ts';
import type { SupergraphFile } from '../supergraph/supergraph-file.ts';

/** What the gateway counts. */
export interface GatewayMetrics {
  registry: Registry;
  eventsSeen: Counter;
  eventsResolved: Counter;
  conflated: Counter;
  revocations: Counter<'kind'>;
  breakersOpen: Gauge<'subgraph'>;
  retries: Counter<'subgraph'>;
  rejections: Counter<'subgraph' | 'reason'>;
  subgraphRequests: Counter<'subgraph'>;
  ingressCalls: Counter<'subgraph' | 'source' | 'status'>;
  comparisons: Counter<'outcome'>;
}

export function createMetrics(): GatewayMetrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  return {
    registry,
    eventsSeen: new Counter({
      name: 'souk_live_events_seen_total',
      help: 'Events received from the broker',
      registers,
    }),
    conflated: new Counter({
      name: 'souk_live_messages_conflated_total',
      help: 'Messages that slow clients were not sent, since there was a later one of the same entity',
      registers,
    }),
    eventsResolved: new Counter({
      name: 'souk_live_events_resolved_total',
      help: 'Times an event was resolved for a group of equal live queries',
      registers,
    }),
    revocations: new Counter({
      name: 'souk_revocations_total',
      help: 'Revocations of access tokens learnt from events, by what was revoked',
      labelNames: ['kind'],
      registers,
    }),
    breakersOpen: new Gauge({
      name: 'souk_subgraph_breaker_open',
      help: '1 while the circuit breaker of a subgraph is open or half open',
      labelNames: ['subgraph'],
      registers,
    }),
    retries: new Counter({
      name: 'souk_subgraph_retries_total',
      help: 'Retried requests to a subgraph',
      labelNames: ['subgraph'],
      registers,
    }),
    subgraphRequests: new Counter({
      name: 'souk_subgraph_requests_total',
      help: 'Requests to a subgraph, each retry included',
      labelNames: ['subgraph'],
      registers,
    }),
    ingressCalls: new Counter({
      name: 'souk_ingress_calls_total',
      help: 'Calls from outside, by source (none for one that there is not) and by the status they were answered with',
      labelNames: ['subgraph', 'source', 'status'],
      registers,
    }),
    comparisons: new Counter({
      name: 'souk_executor_comparisons_total',
      help: 'Queries that both executors executed, by what came of it',
      labelNames: ['outcome'],
      registers,
    }),
    rejections: new Counter({
      name: 'souk_subgraph_refusals_total',
      help: 'Requests to a subgraph that were rejected without being sent',
      labelNames: ['subgraph', 'reason'],
      registers,
    }),
  };
}

/** Adds the metrics that are read when they are asked for. */
export function addGauges(
  { registry }: GatewayMetrics,
  {
    liveQueries,
    operations,
    supergraph,
  }: { liveQueries: LiveQueries; operations: Operations; supergraph: SupergraphFile },
): void {
  const registers = [registry];
  new Gauge({
    name: 'souk_live_queries',
    help: 'Open subscriptions',
    labelNames: ['field'],
    registers,
    collect() {
      for (const [field, open] of liveQueries.openByField()) this.set({ field }, open);
    },
  });
  new Gauge({
    name: 'souk_live_query_groups',
    help: 'Different open subscriptions; equal ones of callers who see the same count once',
    registers,
    collect() {
      this.set(liveQueries.groupCount());
    },
  });
  new Gauge({
    name: 'souk_operations',
    help: 'Cached operations, parsed and planned',
    registers,
    collect() {
      this.set(operations.size());
    },
  });
  new Counter({
    name: 'souk_supergraph_reloads_total',
    help: 'Times a changed supergraph replaced the one in use',
    registers,
    collect() {
      this.reset();
      this.inc(supergraph.reloads());
    },
  });
  new Gauge({
    name: 'souk_supergraph_reload_failed',
    help: '1 while the file has a supergraph that does not load, or none, and the one before is in use',
    registers,
    collect() {
      this.set(supergraph.lastProblem() === null ? 0 : 1);
    },
  });
}

/** Serves the metrics at `/metrics` of the public port. */
export function addMetricsRoute(app: FastifyInstance, { registry }: GatewayMetrics): void {
  app.get('/metrics', async (_request, reply) => reply.type(registry.contentType).send(await registry.metrics()));
}

/** Serves the metrics at a port of their own, at any path. */
export async function serveMetrics({ registry }: GatewayMetrics, port: number): Promise<Closable> {
  const server = createServer(async (_request, response) => {
    response.writeHead(200, { 'content-type': registry.contentType }).end(await registry.metrics());
  });
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject).listen(port, resolve);
  await promise;
  return {
    async close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
