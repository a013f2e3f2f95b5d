export interface Sink<Value> {
  next(value: Value): void;
  error(error: unknown): void;
  complete(): void;
}

/**
 * Makes an iterator of what `start` gives to its sink from now on. `start` returns what stops it, which is called when
 * the iterator is left. Unlike an async generator it can be left while somebody waits for the next value.
 */
export function iterate<Value>(start: (sink: Sink<Value>) => () => void): AsyncIterableIterator<Value, undefined> {
  const values: Value[] = [];
  let end: { error?: unknown } | undefined;
  let wake = () => {};

  const finish = (how: { error?: unknown }) => {
    end ??= how;
    wake();
  };
  const stop = start({
    next(value) {
      values.push(value);
      wake();
    },
    error: (error) => finish({ error }),
    complete: () => finish({}),
  });

  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    async next() {
      while (values.length === 0 && !end) await new Promise<void>((resolve) => (wake = resolve));
      const [value] = values.splice(0, 1);
      if (value !== undefined) return { done: false, value };
      if (end && 'error' in end) throw end.error;
      return { done: true, value: undefined };
    },
    async return() {
      values.length = 0;
      finish({});
      stop();
      return { done: true, value: undefined };
    },
  };
}
