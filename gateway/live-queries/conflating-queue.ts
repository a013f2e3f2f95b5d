/** A queue that keeps all values while they are few, and beyond that the latest of each key. */
export interface ConflatingQueue<Value> {
  /** Returns how many values it replaced. */
  push(key: string, value: Value): number;
  /** Removes and returns the next value; undefined when there is none. */
  take(): Value | undefined;
  clear(): void;
  readonly size: number;
}

/** @param beforeConflation how many values wait before those of the same key are replaced */
export function createConflatingQueue<Value>(beforeConflation: number): ConflatingQueue<Value> {
  let first: Value[] = [];
  let taken = 0;
  // In two generations: otherwise a key that is pushed again and again would move to the end for ever.
  let due = new Map<string, Value>();
  let later = new Map<string, Value>();

  return {
    push(key, value) {
      if (first.length - taken < beforeConflation && due.size === 0 && later.size === 0) {
        first.push(value);
        return 0;
      }
      const replaced = later.delete(key);
      later.set(key, value);
      return replaced ? 1 : 0;
    },
    take() {
      if (taken < first.length) {
        const value = first[taken++];
        if (taken === first.length) [first, taken] = [[], 0];
        return value;
      }
      if (due.size === 0) [due, later] = [later, due];
      for (const [key, value] of due) {
        due.delete(key);
        return value;
      }
      return undefined;
    },
    clear() {
      [first, taken] = [[], 0];
      due.clear();
      later.clear();
    },
    get size() {
      return first.length - taken + due.size + later.size;
    },
  };
}
