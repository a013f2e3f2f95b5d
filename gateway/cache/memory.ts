import { createEntryStore } from './entry-store.ts';
import { type Dependency, droppedSince, type Entry, noteDrop, type Topic } from './topic.ts';

/**
 * What is remembered. It never takes in what was read before a change that it knows of: whoever reads notes the time
 * before, and hands it over with what was read. Time is counted in drops.
 */
export interface Memory {
  now(): number;
  get(key: string): Entry | undefined;
  /**
   * Remembers what somebody began to read at the time `since`. Null when what it depends on has been dropped since then,
   * or when it is too large.
   */
  keep(key: string, value: unknown, dependencies: readonly Dependency[], since: number): Entry | null;
  /** Whether one of the topics, or all memory, was dropped from since then. */
  changedSince(topics: readonly Topic[], since: number): boolean;
  /** Forgets what depends on one entity of the topic, or on anything of it when the id is null. */
  drop(topic: Topic, id: string | null): void;
  /** Forgets everything, also what is being read now. */
  clear(): void;
  statistics: MemoryStatistics;
}

export interface MemoryStatistics {
  /** Entries now, and the bytes they take by estimate. */
  readonly entries: number;
  readonly bytes: number;
  /** Entries that were dropped because of a change, and those that were not taken in because of one. */
  readonly dropped: number;
  readonly refused: number;
}

/** @param limit bytes that everything takes together at most, by estimate */
export function createMemory(limit: number): Memory {
  const store = createEntryStore(limit);
  let time = 0;
  let clearedAt = 0;
  let dropped = 0;
  let refused = 0;

  return {
    now: () => time,
    get: store.get,

    keep(key, value, dependencies, since) {
      if (clearedAt > since || dependencies.some((dependency) => droppedSince(dependency, since))) {
        refused++;
        return null;
      }
      return store.add(key, value, dependencies);
    },

    changedSince: (topics, since) => clearedAt > since || topics.some(({ droppedAnyAt }) => droppedAnyAt > since),

    drop(topic, id) {
      noteDrop(topic, id, ++time);
      const tags = id === null ? [...topic.tags.values()] : [topic.tags.get(id), topic.tags.get(null)];
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
