/** Lets so many pieces of work run at a time; others wait in order. */
export interface ConcurrencyLimit {
  /** Rejects with what the work rejects with. */
  run<T>(work: () => Promise<T>): Promise<T>;
}

/** @param onFull called with true when the first piece has to wait, with false when there is room for another one again */
export function createConcurrencyLimit(most: number, onFull: (full: boolean) => void): ConcurrencyLimit {
  let running = 0;
  const waiting: (() => void)[] = [];

  const acquire = async () => {
    if (running < most) running++;
    else {
      onFull(true);
      // Whoever finishes passes on its permit.
      await new Promise<void>((resolve) => void waiting.push(resolve));
    }
  };
  const release = () => {
    const next = waiting.shift();
    if (next) return next();
    if (running === most) onFull(false);
    running--;
  };

  return {
    async run(work) {
      await acquire();
      try {
        return await work();
      } finally {
        release();
      }
    },
  };
}
