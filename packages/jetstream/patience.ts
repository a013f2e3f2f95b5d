/** Decides how long events that came too early are kept in the process before they are handed back to the broker. */
export interface Patience {
  /** True while the aggregate's events may be kept; the time runs from the first of them. */
  isLeft(aggregateId: string): boolean;
  /** The aggregate went on: the next event that comes too early is given the full time again. */
  renew(aggregateId: string): void;
}

/** Milliseconds after which an aggregate that did not go on here is forgotten: another process has handled its events. */
const memory = 60_000;

/**
 * Grants each aggregate `limitMs` milliseconds. One limit for all its events, since those behind the first would
 * otherwise be waited for one after another. `clock` gives milliseconds.
 */
export function createPatience(limitMs: number, clock: () => number): Patience {
  const deadlines = new Map<string, number>();
  return {
    isLeft(aggregateId) {
      const now = clock();
      const deadline = deadlines.get(aggregateId);
      if (deadline !== undefined) return now < deadline;
      // Oldest first, as they were put in.
      for (const [known, passed] of deadlines) {
        if (now - passed < memory) break;
        deadlines.delete(known);
      }
      deadlines.set(aggregateId, now + limitMs);
      return true;
    },
    renew: (aggregateId) => void deadlines.delete(aggregateId),
  };
}
