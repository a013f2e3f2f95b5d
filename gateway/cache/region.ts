import type { CacheDeclaration } from '../supergraph/cache-declaration.ts';

/** What is cached under one `@cached` declaration (an entity type or a field of `Query`), and when it was invalidated. */
export interface Region {
  declaration: CacheDeclaration;
  /**
   * Entries by the entity they depend on, as the value of its key. Those under null end with any change: they depend on no
   * entity, or on one whose key is not known.
   */
  tags: Map<string | null, Tag>;
  /** When anything, and when everything, was invalidated last; a time is a number of invalidations. */
  anyInvalidatedAt: number;
  allInvalidatedAt: number;
  /** When entities were invalidated, the latest last. */
  invalidations: Map<string, number>;
  /** `invalidations` has all that came after this time. */
  completeSince: number;
}

/** Binds cached entries to an entity, or to the whole region. */
export interface Tag {
  region: Region;
  /** Null for the whole region. */
  id: string | null;
  entries: Set<Entry>;
}

/** A cached value. It is shared and must not be changed. */
export interface Entry {
  key: string;
  value: unknown;
  /** Bytes, by estimate. */
  size: number;
  tags: readonly Tag[];
  /** Milliseconds since 1970 from which on it is not used any more; infinity when only events end it. */
  validUntil: number;
}

/** What a value depends on: an entity, or the whole region when the id is null. */
export interface Dependency {
  region: Region;
  id: string | null;
}

/** Most invalidations of entities kept for a region. What was read since before the oldest of them counts as invalidated. */
const keptInvalidations = 16_384;

export function createRegion(declaration: CacheDeclaration): Region {
  return {
    declaration,
    tags: new Map(),
    anyInvalidatedAt: 0,
    allInvalidatedAt: 0,
    invalidations: new Map(),
    completeSince: 0,
  };
}

/** The value of a key as regions know it: events and representations may write ids in upper or lower case. */
export function idOf(value: unknown): string | null {
  if (typeof value === 'string') return value.toLowerCase();
  return typeof value === 'number' ? String(value) : null;
}

/** The tag of a dependency, which lives as long as an entry has it. */
export function tagOf({ region, id }: Dependency): Tag {
  let tag = region.tags.get(id);
  if (!tag) {
    tag = { region, id, entries: new Set() };
    region.tags.set(id, tag);
  }
  return tag;
}

export function noteInvalidation(region: Region, id: string | null, time: number): void {
  region.anyInvalidatedAt = time;
  if (id === null) {
    region.allInvalidatedAt = time;
    region.invalidations.clear();
    return;
  }
  region.invalidations.delete(id);
  region.invalidations.set(id, time);
  if (region.invalidations.size <= keptInvalidations) return;
  for (const [oldest, invalidatedAt] of region.invalidations) {
    region.invalidations.delete(oldest);
    region.completeSince = invalidatedAt;
    break;
  }
}

/** Whether a dependency may have changed since somebody began to read it at `time`. */
export function isInvalidatedSince({ region, id }: Dependency, time: number): boolean {
  if (region.anyInvalidatedAt <= time) return false;
  if (id === null || region.allInvalidatedAt > time || region.completeSince > time) return true;
  return (region.invalidations.get(id) ?? 0) > time;
}
