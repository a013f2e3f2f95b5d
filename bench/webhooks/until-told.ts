import { setTimeout as delay } from 'node:timers/promises';
import type { WebhookBench } from './start-webhook-bench.ts';

/** Milliseconds that all healthy endpoints may take to be told. */
const patience = 120_000;

/** Resolves when every healthy endpoint was told of all these events. Throws when some are not for minutes. */
export async function untilTold({ receiver, healthy }: WebhookBench, ids: readonly string[]): Promise<void> {
  const begun = performance.now();
  for (;;) {
    const missing = ids.filter((id) => receiver.endpointsOf(id) < healthy);
    if (missing.length === 0) return;
    if (performance.now() - begun > patience) throw new Error(`of ${missing.length} events, endpoints were not told`);
    await delay(20);
  }
}
