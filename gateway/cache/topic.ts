import type { CacheDeclaration } from '../supergraph/cache-declaration.ts';

/** What is remembered under one declaration, and what is known of its changes. */
export interface Topic {
  declaration: CacheDeclaration;
  /**
   * What depends on it: on one entity each, by the value of its key; under null what any change ends, since it is no
   * entity or one whose key is not known.
   */
  tags: Map<string | null, Tag>;
  /** When anything, and when everything, of it was dropped last; a time is a number of drops. */
  droppedAnyAt: number;
  droppedAllAt: number;
  /** When entities were dropped, the latest last. */
  drops: Map<string, number>;
  /** Drops before this time may be forgotten. */
  forgottenBefore: number;
}

/** Binds remembered entries to an entity, or to the whole topic. */
export interface Tag {
  topic: Topic;
  /** Null for the whole topic. */
  id: string | null;
  entries: Set<Entry>;
}

/** Something remembered. Its value is held by many and must not be changed. */
export interface Entry {
  key: string;
  value: unknown;
  /** Bytes, by estimate. */
  size: number;
  tags: readonly Tag[];
}

/** What an answer depends on: an entity, or all there is to a topic when the id is null. */
export interface Dependency {
  topic: Topic;
  id: string | null;
}

/** Most drops of entities remembered for a topic. Whoever began reading before the oldest of them cannot be told more. */
const rememberedDrops = 16_384;

export function createTopic(declaration: CacheDeclaration): Topic {
  return {
    declaration,
    tags: new Map(),
    droppedAnyAt: 0,
    droppedAllAt: 0,
    drops: new Map(),
    forgottenBefore: 0,
  };
}

/** The value of a key as topics know it: events and representations may write ids in upper or lower case. */
export function idOf(value: unknown): string | null {
  if (typeof value === 'string') return value.toLowerCase();
  return typeof value === 'number' ? String(value) : null;
}

/** The tag of a dependency, which lives as long as it binds something. */
export function tagOf({ topic, id }: Dependency): Tag {
  let tag = topic.tags.get(id);
  if (!tag) {
    tag = { topic, id, entries: new Set() };
    topic.tags.set(id, tag);
  }
  return tag;
}

export function noteDrop(topic: Topic, id: string | null, time: number): void {
  topic.droppedAnyAt = time;
  if (id === null) {
    topic.droppedAllAt = time;
    topic.drops.clear();
    return;
  }
  topic.drops.delete(id);
  topic.drops.set(id, time);
  if (topic.drops.size <= rememberedDrops) return;
  for (const [oldest, droppedAt] of topic.drops) {
    topic.drops.delete(oldest);
    topic.forgottenBefore = droppedAt;
    break;
  }
}

/** Whether a dependency may have changed behind the back of whoever began to read at `time`. */
export function droppedSince({ topic, id }: Dependency, time: number): boolean {
  if (topic.droppedAnyAt <= time) return false;
  if (id === null || topic.droppedAllAt > time || topic.forgottenBefore > time) return true;
  return (topic.drops.get(id) ?? 0) > time;
}
