import { setTimeout as delay } from 'node:timers/promises';
import { percentile } from '../statistics.ts';
import type { WebhookBench } from './start-webhook-bench.ts';
import { untilTold } from './until-told.ts';

/** Milliseconds from an event's publication until a healthy endpoint is told of it. */
export interface Waits {
  deliveries: number;
  median: number;
  p99: number;
}

/** An event now and then, to the healthy endpoints alone and then to all of them. */
export async function measureIsolation(
  bench: WebhookBench,
  { events, interval }: { events: number; interval: number },
): Promise<{ alone: Waits; besideBad: Waits }> {
  const alone = await measure(bench, 'healthy', { events, interval });
  const besideBad = await measure(bench, 'all', { events, interval });
  return { alone, besideBad };
}

async function measure(
  bench: WebhookBench,
  to: 'healthy' | 'all',
  { events, interval }: { events: number; interval: number },
): Promise<Waits> {
  const published: { id: string; at: number }[] = [];
  for (let count = 0; count < events; count++) {
    const at = performance.now();
    published.push({ id: await bench.publish(to), at });
    await delay(interval);
  }
  await untilTold(
    bench,
    published.map(({ id }) => id),
  );
  const waits = published.flatMap(({ id, at }) => bench.receiver.told(id).map((told) => told - at));
  return { deliveries: waits.length, median: percentile(waits, 0.5), p99: percentile(waits, 0.99) };
}
