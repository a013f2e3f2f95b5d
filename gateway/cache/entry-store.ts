import { LRUCache } from 'lru-cache';
import { type Dependency, type Entry, type Tag, tagOf } from './region.ts';

/** Keeps entries in bounded memory, the most recently used ones, and finds them by what they depend on. */
export interface EntryStore {
  get(key: string): Entry | undefined;
  /** Null when the value is too large to be kept. */
  add(key: string, value: unknown, dependencies: readonly Dependency[], validUntil: number): Entry | null;
  /** Drops what depends on the tag. Returns how many entries there were. */
  drop(tag: Tag): number;
  clear(): void;
  readonly entries: number;
  readonly bytes: number;
}

/** Bytes that parsed JSON takes for each character of its text: measured, entities of the shop take 2 to 3. */
const bytesPerCharacter = 3;

/** Approximate bytes of an entry's bookkeeping, and of each tag. */
const entryOverhead = 400;
const tagOverhead = 150;

/** Largest part of the memory that one entry may take. */
const largestPart = 1 / 8;

/** @param limit bytes that all entries take together at most, by estimate */
export function createEntryStore(limit: number): EntryStore {
  const lru = new LRUCache<string, Entry>({
    maxSize: limit,
    sizeCalculation: ({ size }) => size,
    dispose: unbind,
  });
  return {
    get: (key) => lru.get(key),
    add(key, value, dependencies, validUntil) {
      const tags = [...new Set(dependencies.map(tagOf))];
      const size = entryOverhead + key.length + sizeOf(value) + tags.length * tagOverhead;
      const entry: Entry = { key, value, size, tags, validUntil };
      if (size > limit * largestPart) return unbind(entry);
      for (const tag of tags) tag.entries.add(entry);
      lru.set(key, entry);
      return entry;
    },
    drop(tag) {
      const { size } = tag.entries;
      for (const { key } of tag.entries) lru.delete(key);
      return size;
    },
    clear: () => lru.clear(),
    get entries() {
      return lru.size;
    },
    get bytes() {
      return lru.calculatedSize;
    },
  };
}

/** A text takes two bytes for each character when one of them is not Latin. */
function sizeOf(value: unknown): number {
  return typeof value === 'string' ? value.length * 2 : JSON.stringify(value).length * bytesPerCharacter;
}

function unbind(entry: Entry): null {
  for (const tag of entry.tags) {
    tag.entries.delete(entry);
    if (tag.entries.size === 0) tag.region.tags.delete(tag.id);
  }
  return null;
}
