/** Counts what happens in a property test, to see that its plans were worth something. */
export interface Tally {
  /** `times`: default 1. */
  count(what: string, times?: number): void;
  /** How often it happened. */
  of(what: string): number;
  /** All of it. */
  entries(): Record<string, number>;
}

export function createTally(): Tally {
  const happened = new Map<string, number>();
  const of = (what: string) => happened.get(what) ?? 0;
  return {
    count: (what, times = 1) => void happened.set(what, of(what) + times),
    of,
    entries: () => Object.fromEntries(happened),
  };
}
