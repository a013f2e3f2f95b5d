/** Runs work in parallel across keys and in order of arrival within one key. */
export interface KeyedQueue {
  /**
   * `work` must not reject. When it resolves to a number it runs again after that many milliseconds; until then later
   * work of its key waits, and work of other keys takes its place.
   */
  add(key: string, work: () => Promise<number | null>): void;
  /** Resolves when fewer pieces of work than the capacity are held. */
  untilCapacity(): Promise<void>;
  /** Resolves when nothing is held. */
  idle(): Promise<void>;
}

/** A queue that runs `concurrency` pieces of work at a time. The capacity is only what `untilCapacity` waits for. */
export function createKeyedQueue(concurrency: number, capacity: number): KeyedQueue {
  /** Work by key, the running one first; a key is absent when it has none. */
  const lanes = new Map<string, (() => Promise<number | null>)[]>();
  /** Keys whose first piece of work can run. */
  const ready: string[] = [];
  const waiters = new Set<{ below: number; resolve: () => void }>();
  let running = 0;
  let held = 0;

  const until = (below: number) =>
    held < below ? Promise.resolve() : new Promise<void>((resolve) => waiters.add({ below, resolve }));

  const makeReady = (key: string) => {
    ready.push(key);
    startNext();
  };

  const finish = (key: string) => {
    const lane = lanes.get(key);
    lane?.shift();
    if (lane?.length) makeReady(key);
    else lanes.delete(key);
    held--;
    for (const waiter of waiters) {
      if (held >= waiter.below) continue;
      waiters.delete(waiter);
      waiter.resolve();
    }
  };

  const run = async (key: string, work: () => Promise<number | null>) => {
    running++;
    const again = await work();
    running--;
    if (again === null) finish(key);
    else setTimeout(makeReady, again, key);
    startNext();
  };

  const startNext = () => {
    while (running < concurrency) {
      const key = ready.shift();
      if (key === undefined) return;
      const work = lanes.get(key)?.[0];
      if (work) void run(key, work);
    }
  };

  return {
    add(key, work) {
      held++;
      const lane = lanes.get(key);
      if (lane) {
        lane.push(work);
        return;
      }
      lanes.set(key, [work]);
      makeReady(key);
    },
    untilCapacity: () => until(capacity),
    idle: () => until(1),
  };
}
