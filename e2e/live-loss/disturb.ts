import { setTimeout as delay } from 'node:timers/promises';
import { commandOf } from '#packages/processes/command-of.ts';
import { testStack } from '#packages/test-stack/test-stack.ts';
import { kill } from '../stack/processes.ts';
import { untilReady } from '../stack/until-ready.ts';
import type { SupergraphVersions } from './supergraph-versions.ts';

export const victims = ['gateway', 'order', 'inventory', 'product', 'nats'] as const;
export type Victim = (typeof victims)[number];

export interface Disturbances {
  kills: Record<Victim, number>;
  reloads: number;
}

/** Longest pause between two, in milliseconds. */
const pause = 2_000;

/**
 * Kills after which everything may come back, so that there is something to tell: what is killed often is started again
 * after ten seconds only.
 */
const killsInARow = 4;

const timeout = 90_000;

/**
 * Kills processes with `kill -9`, each as often as any other but in random order, and among that changes the supergraph.
 * Resolves, when everything is back, to what was done: less than was asked for when the signal ends it.
 */
export async function disturb(
  wanted: { kills: number; reloads: number },
  versions: SupergraphVersions,
  signal: AbortSignal,
): Promise<Disturbances> {
  const done: Disturbances = { kills: { gateway: 0, order: 0, inventory: 0, product: 0, nats: 0 }, reloads: 0 };
  const kills = Array.from({ length: wanted.kills }, (_, count) => victims[count % victims.length] as Victim);
  const steps = shuffled([...kills, ...Array.from({ length: wanted.reloads }, () => 'reload' as const)]);
  let inARow = 0;
  for (const step of steps) {
    if (signal.aborted) break;
    if (step === 'reload') {
      await versions.next();
      done.reloads++;
    } else {
      await untilThere(step);
      await kill(step);
      done.kills[step]++;
      if (++inARow % killsInARow === 0) await untilReady({ timeout });
    }
    await delay(Math.random() * pause);
  }
  await untilReady({ timeout });
  return done;
}

/** The supervisor takes its time to start again what was killed. */
async function untilThere(name: Victim): Promise<void> {
  for (const end = Date.now() + timeout; commandOf(testStack().processes[name] ?? 0) === undefined; await delay(20)) {
    if (Date.now() > end) throw new Error(`${name} did not come back`);
  }
}

function shuffled<Item>(items: Item[]): Item[] {
  for (let last = items.length - 1; last > 0; last--) {
    const other = Math.floor(Math.random() * (last + 1));
    [items[last], items[other]] = [items[other] as Item, items[last] as Item];
  }
  return items;
}
