import { setTimeout as delay } from 'node:timers/promises';
import type { WebhookBench } from './start-webhook-bench.ts';
import { untilTold } from './until-told.ts';

export interface CrashFigures {
  deliveries: number;
  /** Processes ended by SIGKILL meanwhile. */
  kills: number;
  /** Deliveries that no request was made for. */
  lost: number;
  /** Requests beyond the first of a delivery: attempts that were under way, or not recorded, when their process was killed. */
  repeated: number;
}

/** A burst of events while the subgraph's process is killed again and again, at random moments. */
export async function measureCrashes(
  bench: WebhookBench,
  { events, kills }: { events: number; kills: number },
): Promise<CrashFigures> {
  const before = bench.receiver.requests();
  const publishing = Promise.all(Array.from({ length: events }, () => bench.publish('healthy')));
  for (let count = 0; count < kills; count++) {
    await delay(Math.random() * 1_000);
    await bench.kill();
  }
  const ids = await publishing;
  // Throws when any is lost.
  await untilTold(bench, ids);
  const deliveries = events * bench.healthy;
  const told = ids.reduce((sum, id) => sum + bench.receiver.endpointsOf(id), 0);
  // An attempt that was not recorded is repeated when its process is missed, some ten seconds later.
  while ((await bench.open()) > 0) await delay(100);
  return { deliveries, kills, lost: deliveries - told, repeated: bench.receiver.requests() - before - told };
}
