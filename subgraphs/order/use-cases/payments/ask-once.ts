import type { Dependencies } from '../../dependencies.ts';
import { askProvider, type Settled } from './ask-provider.ts';

/**
 * Makes an `askProvider` that asks about an attempt once at a time: null also while it is being asked. A shipment that is
 * repeated enqueues another job, which leaves the answer to the one that waits for it, whatever becomes of that.
 */
export function createAskOnce(
  dependencies: Dependencies,
): (ask: Parameters<typeof askProvider>[1]) => Promise<Settled | null> {
  const asked = new Set<string>();
  return async (ask) => {
    if (asked.has(ask.attemptId)) return null;
    asked.add(ask.attemptId);
    try {
      return await askProvider(dependencies, ask);
    } finally {
      asked.delete(ask.attemptId);
    }
  };
}
