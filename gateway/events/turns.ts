import { BulkheadRejectedError, bulkhead } from 'cockatiel';
import { unavailable } from '#packages/graph-errors/graph-errors.ts';

/** Lets a limited number of pieces of work be under way; others wait in order. */
export interface Turns {
  /**
   * Rejects with what the work rejects with, at once with SERVICE_UNAVAILABLE when too many wait, and with the signal's
   * reason when that is aborted.
   */
  take<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T>;
}

export function createTurns({ underWay, waiting }: { underWay: number; waiting: number }): Turns {
  const places = bulkhead(underWay, waiting);
  return {
    async take<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T> {
      signal.throwIfAborted();
      // One that waits is not told of its signal before its turn has come.
      const { promise: aborted, reject } = Promise.withResolvers<never>();
      const onAbort = () => reject(signal.reason);
      signal.addEventListener('abort', onAbort);
      try {
        return await Promise.race([aborted, places.execute(work, signal)]);
      } catch (error) {
        if (!(error instanceof BulkheadRejectedError)) throw error;
        throw unavailable('Too many want to know past events at the moment: try again.');
      } finally {
        signal.removeEventListener('abort', onAbort);
      }
    },
  };
}
