import { setTimeout as delay } from 'node:timers/promises';

/** Time between two counts, in milliseconds. */
const interval = 25;

/** Longest time without progress, in milliseconds: longer than the longest pause between two tries of an event. */
const patience = 60_000;

/** Resolves when so many are counted, to the seconds it took. Throws when there are more, or no more come. */
export async function untilCounted(expected: number, count: () => Promise<number>): Promise<number> {
  const begun = performance.now();
  let known = -1;
  for (let progressAt = begun; ; await delay(interval)) {
    const counted = await count();
    if (counted > expected) throw new Error(`${counted} are there, expected ${expected}`);
    if (counted === expected) return (performance.now() - begun) / 1_000;
    if (counted > known) progressAt = performance.now();
    else if (performance.now() - progressAt > patience) throw new Error(`${counted} of ${expected} and no more came`);
    known = counted;
  }
}
