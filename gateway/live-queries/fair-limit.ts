/** Lets a limited number of pieces of work run at a time. Those that wait run round robin by key, however many each key has. */
export interface FairLimit {
  /** Rejects with what the work rejects with. */
  run<T>(key: string, work: () => Promise<T>): Promise<T>;
}

export function createFairLimit(most: number): FairLimit {
  /** What waits, by key, in the order in which the keys are served. */
  const waiting = new Map<string, (() => void)[]>();
  let running = 0;

  const wait = (key: string) =>
    new Promise<void>((begin) => {
      const queue = waiting.get(key);
      if (queue) queue.push(begin);
      else waiting.set(key, [begin]);
    });
  /** Passes the permit on to whoever is next. */
  const release = () => {
    for (const [key, queue] of waiting) {
      const begin = queue.shift();
      waiting.delete(key);
      if (queue.length > 0) waiting.set(key, queue);
      begin?.();
      return;
    }
    running--;
  };

  return {
    async run(key, work) {
      if (running < most) running++;
      else await wait(key);
      try {
        return await work();
      } finally {
        release();
      }
    },
  };
}

/** Lets so many pieces of work of each key run at a time. */
export function createKeyedLimit(most: number): FairLimit {
  const limits = new Map<string, { limit: FairLimit; users: number }>();
  return {
    async run(key, work) {
      const own = limits.get(key) ?? { limit: createFairLimit(most), users: 0 };
      limits.set(key, own);
      own.users++;
      try {
        return await own.limit.run(key, work);
      } finally {
        own.users--;
        if (own.users === 0) limits.delete(key);
      }
    },
  };
}
