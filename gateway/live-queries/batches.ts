import type { FairLimit } from './fair-limit.ts';

/** Work that costs less when it is done for many items at once. */
export interface Batches<Item, Result> {
  /**
   * The result for an item. Items of the same key that wait while the limit is reached are worked on together; as long as it
   * is not reached, none waits.
   *
   * @param work one result for each item, in their order; the same for items of the same key
   */
  add(key: string, item: Item, work: BatchWork<Item, Result>): Promise<Result>;
}

export type BatchWork<Item, Result> = (items: readonly Item[]) => Promise<readonly PromiseSettledResult<Result>[]>;

interface Batch<Item, Result> {
  items: Item[];
  results: ReturnType<BatchWork<Item, Result>>;
}

/** @param most items of one batch */
export function createBatches<Item, Result>(run: FairLimit['run'], most: number): Batches<Item, Result> {
  /** Those that have yet to begin. */
  const open = new Map<string, Batch<Item, Result>>();

  const begin = (key: string, work: BatchWork<Item, Result>): Batch<Item, Result> => {
    const items: Item[] = [];
    const results = run(key, async () => {
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
