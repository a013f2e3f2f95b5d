import { createEntryStore } from './entry-store.ts';
import { type Dependency, type Entry, isInvalidatedSince, noteInvalidation, type Region } from './region.ts';

/**
 * The cached values. None is taken in that was read before a change that is known: whoever reads notes the time before, and
 * hands it over with what was read. Time is counted in invalidations.
 */
export interface ConsistentStore {
  now(): number;
  get(key: string): Entry | undefined;
  /**
   * Takes in what somebody began to read at the time `since`. Null when something it depends on has been invalidated since
   * then, or when it is too large.
   * @param validUntil milliseconds since 1970 from which on it is not used any more. Default: only events end it
   */
  put(
    key: string,
    value: unknown,
    dependencies: readonly Dependency[],
    since: number,
    validUntil?: number,
  ): Entry | null;
  /** Whether anything in one of the regions has been invalidated since then. */
  invalidatedSince(regions: readonly Region[], since: number): boolean;
  /** Drops what depends on one entity of the region, or on anything in it when the id is null. */
  invalidate(region: Region, id: string | null): void;
  /** Drops everything, and takes in nothing that is being read now. */
  clear(): void;
  statistics: StoreStatistics;
}

export interface StoreStatistics {
  /** Entries now, and the bytes they take by estimate. */
  readonly entries: number;
  readonly bytes: number;
  /** Entries that were dropped because of a change, and those that were not taken in because of one. */
  readonly dropped: number;
  readonly refused: number;
}

/** @param limit bytes that everything takes together at most, by estimate */
export function createConsistentStore(limit: number): ConsistentStore {
  const store = createEntryStore(limit);
  let time = 0;
  let clearedAt = 0;
  let dropped = 0;
  let refused = 0;

  return {
    now: () => time,
    get(key) {
      const entry = store.get(key);
      return entry && entry.validUntil > Date.now() ? entry : undefined;
    },

    put(key, value, dependencies, since, validUntil = Number.POSITIVE_INFINITY) {
      if (clearedAt > since || dependencies.some((dependency) => isInvalidatedSince(dependency, since))) {
        refused++;
        return null;
      }
      return store.add(key, value, dependencies, validUntil);
    },

    invalidatedSince: (regions, since) =>
      clearedAt > since || regions.some(({ anyInvalidatedAt }) => anyInvalidatedAt > since),

    invalidate(region, id) {
      noteInvalidation(region, id, ++time);
      const tags = id === null ? [...region.tags.values()] : [region.tags.get(id), region.tags.get(null)];
      for (const tag of tags) if (tag) dropped += store.drop(tag);
    },

    clear() {
      clearedAt = ++time;
      store.clear();
    },

    statistics: {
      get entries() {
        return store.entries;
      },
      get bytes() {
        return store.bytes;
      },
      get dropped() {
        return dropped;
      },
      get refused() {
        return refused;
      },
    },
  };
}
