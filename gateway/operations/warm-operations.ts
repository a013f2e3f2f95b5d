import { setImmediate } from 'node:timers/promises';
import type { OperationCache } from './operation-cache.ts';

/** Plans the most used operations of one supergraph for the next one: at most so many, one in a turn of the event loop. */
export async function warmOperations(current: OperationCache, next: OperationCache, most: number): Promise<void> {
  for (const { text, operationName, prepared, uses } of current.hottest(most)) {
    await setImmediate();
    try {
      const found = next.find(text, operationName);
      found.uses = uses / 2;
      for (const identity of prepared.plannedFor()) {
        const restriction = found.prepared.restrict(identity);
        if (!restriction || restriction.remainder) found.prepared.plan(identity, restriction);
      }
    } catch {
      // The next supergraph does not have it any more: whoever asks gets the error then.
    }
  }
}
