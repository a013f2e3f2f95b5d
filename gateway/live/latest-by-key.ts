/** A queue that holds at most two values of a key, however many are put in. */
export interface LatestByKey<Value> {
  /** Puts a value at the end; an earlier one of the key that is not due yet is forgotten. */
  set(key: string, value: Value): void;
  /** Removes and returns the value that is due; undefined when there is none. */
  take(): Value | undefined;
}

/**
 * Conflates by key. What is taken comes in generations: a key that is set faster than the queue empties would otherwise
 * be sent to its end for ever. Values leave in the order in which they were last set.
 */
export function createLatestByKey<Value>(): LatestByKey<Value> {
  let due = new Map<string, Value>();
  let later = new Map<string, Value>();

  return {
    set(key, value) {
      later.delete(key);
      later.set(key, value);
    },
    take() {
      if (due.size === 0) [due, later] = [later, due];
      for (const [key, value] of due) {
        due.delete(key);
        return value;
      }
      return undefined;
    },
  };
}
