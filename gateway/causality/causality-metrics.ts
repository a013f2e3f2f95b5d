import { Counter, type Registry } from '@prometheus-io/client';
import type { OnWaited } from './ordered-fetch.ts';

/** Counts the requests that waited, by where. Returns what is to be told of each. */
export function addCausalityMetrics(registry: Registry): OnWaited {
  const common = { labelNames: ['where'] as const, registers: [registry] };
  const waits = new Counter({
    ...common,
    name: 'souk_causality_waits_total',
    help: 'Requests that waited for events to be published, or in a subgraph for its copies',
  });
  const timeouts = new Counter({
    ...common,
    name: 'souk_causality_behind_total',
    help: 'Those that were executed, or refused, although what they waited for had not arrived',
  });
  const seconds = new Counter({
    ...common,
    name: 'souk_causality_wait_seconds_total',
    help: 'How long they waited together',
  });
  return (where, { ms, reached }) => {
    waits.inc({ where });
    seconds.inc({ where }, ms / 1_000);
    if (!reached) timeouts.inc({ where });
  };
}
