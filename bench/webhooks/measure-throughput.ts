import { cpuSeconds } from '../process-figures.ts';
import type { WebhookBench } from './start-webhook-bench.ts';
import { untilTold } from './until-told.ts';

/** A burst of events to healthy endpoints: how fast they are told, and what a delivery costs the subgraph's process. */
export async function measureThroughput(bench: WebhookBench, events: number) {
  const deliveries = events * bench.healthy;
  const cpu = cpuSeconds(bench.pid());
  const begun = performance.now();
  const ids = await Promise.all(Array.from({ length: events }, () => bench.publish('healthy')));
  await untilTold(bench, ids);
  const seconds = (performance.now() - begun) / 1_000;
  const cpuMilliseconds = (cpuSeconds(bench.pid()) - cpu) * 1_000;
  return { deliveries, perSecond: deliveries / seconds, cpuMilliseconds: cpuMilliseconds / deliveries };
}
