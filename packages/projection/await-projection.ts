import { setTimeout as delay } from 'node:timers/promises';

/** Longest wait for something another subgraph may have made a moment ago, and how often to look, in milliseconds. */
const timeout = { limit: 1_000, interval: 25 };

/**
 * Waits until a subgraph's copy of another subgraph's data has what a request names. Such copies are kept by events, so they lag
 * by some milliseconds: somebody who creates a product and orders it at once must not be told that there is none.
 * Returns the last answer of `look`: absent (null or false) only when it stayed so.
 */
export async function awaitProjection<Found>(look: () => Promise<Found>): Promise<Found> {
  const deadline = Date.now() + timeout.limit;
  for (;;) {
    const found = await look();
    if (found || Date.now() >= deadline) return found;
    await delay(timeout.interval);
  }
}
