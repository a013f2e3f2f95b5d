import { BulkheadRejectedError, bulkhead } from 'cockatiel';
import { unavailable } from '#packages/graph-errors/graph-errors.ts';
import { orAborted } from '#packages/or-aborted/or-aborted.ts';

/** Lets a limited number of pieces of work run at a time; others wait in order. */
export interface Bulkhead {
  /**
   * Rejects with what the work rejects with, at once with SERVICE_UNAVAILABLE when too many wait, and with the signal's
   * reason when that is aborted, also while the work waits.
   */
  run<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T>;
}

export function createBulkhead({ concurrency, queue }: { concurrency: number; queue: number }): Bulkhead {
  const policy = bulkhead(concurrency, queue);
  return {
    async run<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T> {
      signal.throwIfAborted();
      try {
        // The library looks at the signal of work that waits only when its turn has come.
        return await orAborted(policy.execute(work, signal), signal);
      } catch (error) {
        if (!(error instanceof BulkheadRejectedError)) throw error;
        throw unavailable('Too many want to know past events at the moment: try again.');
      }
    },
  };
}
