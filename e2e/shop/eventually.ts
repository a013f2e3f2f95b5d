import { setTimeout as delay } from 'node:timers/promises';

/** Between two looks, in milliseconds. */
const pause = 20;

/**
 * Looks until what it sees satisfies, and resolves to it. Throws after ten seconds with what it saw last: for effects
 * that reach a read model by an event.
 */
export async function eventually<Value>(
  look: () => Promise<Value>,
  satisfies: (value: Value) => boolean,
  limit = 10_000,
): Promise<Value> {
  const end = Date.now() + limit;
  for (;;) {
    const value = await look();
    if (satisfies(value)) return value;
    if (Date.now() > end) throw new Error(`not after ${limit} ms, last seen: ${JSON.stringify(value)}`);
    await delay(pause);
  }
}
