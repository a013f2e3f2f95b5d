/** Decides how long events behind a gap are retried in the process before they are given back to the broker. */
export interface GapTimeout {
  /** True until the aggregate's time is over; it runs from the first call for the aggregate. */
  isRunning(aggregateId: string): boolean;
  /** The aggregate went on: its next gap is given the full time again. */
  reset(aggregateId: string): void;
}

/** Milliseconds after which an aggregate that did not go on here is forgotten: another process has handled its events. */
const rememberedFor = 60_000;

/**
 * Grants each aggregate `limitMs` milliseconds. One limit for all its events, since those behind the first would
 * otherwise be waited for one after another. `clock` gives milliseconds.
 */
export function createGapTimeout(limitMs: number, clock: () => number): GapTimeout {
  const deadlines = new Map<string, number>();
  return {
    isRunning(aggregateId) {
      const now = clock();
      const deadline = deadlines.get(aggregateId);
      if (deadline !== undefined) return now < deadline;
      // Oldest first, as they were put in.
      for (const [known, passed] of deadlines) {
        if (now - passed < rememberedFor) break;
        deadlines.delete(known);
      }
      deadlines.set(aggregateId, now + limitMs);
      return true;
    },
    reset: (aggregateId) => void deadlines.delete(aggregateId),
  };
}
