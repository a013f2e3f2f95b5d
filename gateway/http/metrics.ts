import { Counter, collectDefaultMetrics, Gauge, Registry } from '@prometheus-io/client';
import type { FastifyInstance } from 'fastify';
import type { LiveQueries } from '../live/live-queries.ts';

/** What the gateway counts. */
export interface GatewayMetrics {
  registry: Registry;
  eventsSeen: Counter;
  eventsResolved: Counter;
  revocations: Counter<'kind'>;
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
  };
}

/** Serves the metrics at `/metrics`. */
export function addMetricsRoute(app: FastifyInstance, { registry }: GatewayMetrics, liveQueries: LiveQueries): void {
  new Gauge({
    name: 'souk_live_queries',
    help: 'Open subscriptions',
    labelNames: ['field'],
    registers: [registry],
    collect() {
      for (const [field, open] of liveQueries.openByField()) this.set({ field }, open);
    },
  });
  new Gauge({
    name: 'souk_live_query_groups',
    help: 'Different open subscriptions; equal ones of callers who see the same count once',
    registers: [registry],
    collect() {
      this.set(liveQueries.groupCount());
    },
  });
  app.get('/metrics', async (_request, reply) => reply.type(registry.contentType).send(await registry.metrics()));
}
