import { RetryLater } from '#packages/jetstream/retry-later.ts';
import type { Dependencies } from '../../dependencies.ts';
import { askProvider, type Settled } from './ask-provider.ts';

/** Milliseconds until it is looked again whether the answer is known. */
const pause = 1_000;

/**
 * Makes an `askProvider` that asks about an attempt once at a time. A shipment that is repeated enqueues another job: while the
 * first one asks, the other waits (RetryLater). It does not end, since nothing may come of the first: its process may lose it.
 */
export function createAskOnce(
  dependencies: Dependencies,
): (ask: Parameters<typeof askProvider>[1]) => Promise<Settled | null> {
  const asked = new Set<string>();
  return async (ask) => {
    if (asked.has(ask.attemptId)) throw new RetryLater(pause, 'the provider is being asked about the same attempt');
    asked.add(ask.attemptId);
    try {
      return await askProvider(dependencies, ask);
    } finally {
      asked.delete(ask.attemptId);
    }
  };
}
