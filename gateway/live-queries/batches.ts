import type { FairTurns } from './fair-turns.ts';

/** Work that costs less when it is done for many items at once. */
export interface Batches<Item, Result> {
  /**
   * What the work makes of the item. Items of the same key that wait for the same turn are worked on together; while
   * there are turns to be had, none waits.
   *
   * @param work one result for each item, in their order; the same for items of the same key
   */
  add(key: string, item: Item, work: Work<Item, Result>): Promise<Result>;
}

export type Work<Item, Result> = (items: readonly Item[]) => Promise<readonly PromiseSettledResult<Result>[]>;

interface Batch<Item, Result> {
  items: Item[];
  results: ReturnType<Work<Item, Result>>;
}

/** @param most items that are worked on together at most */
export function createBatches<Item, Result>(take: FairTurns['take'], most: number): Batches<Item, Result> {
  /** Those that wait for their turn. */
  const open = new Map<string, Batch<Item, Result>>();

  const begin = (key: string, work: Work<Item, Result>): Batch<Item, Result> => {
    const items: Item[] = [];
    const results = take(key, async () => {
      // What is added in the same turn of the event loop belongs to it.
      await null;
      if (open.get(key) === batch) open.delete(key);
      return work(items);
    });
    const batch: Batch<Item, Result> = { items, results };
    open.set(key, batch);
    return batch;
  };

  return {
    async add(key, item, work) {
      let batch = open.get(key);
      if (!batch || batch.items.length >= most) batch = begin(key, work);
      const index = batch.items.push(item) - 1;
      const result = (await batch.results)[index];
      if (result?.status === 'fulfilled') return result.value;
      throw result?.reason;
    },
  };
}
