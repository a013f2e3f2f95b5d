import type { FetchRequest, FetchSubgraph } from '../execution/execution.ts';
import type { ConsistentStore } from './consistent-store.ts';
import type { UsedEntries } from './read-through.ts';
import type { Tag } from './region.ts';

/**
 * Caches whole responses to operations that are the same for everybody, as long as every entry they were made of is valid.
 * The key is the plan, as an object, and the variables, as text.
 */
export interface ResponseCache {
  get(plan: object, variables: string): string | undefined;
  /** For an execution of a plan whose response is to be cached; null when it cannot be. */
  begin(plan: object): ResponseRecording | null;
}

/** One execution of a plan. */
export interface ResponseRecording {
  /** Asks subgraphs for it. */
  fetch: FetchSubgraph;
  /**
   * Caches the response, which must have no errors: unless a part of it is not cached, or was invalidated since the
   * execution began.
   */
  store(variables: string, body: string): void;
}

export interface ResponseCacheOptions {
  store: ConsistentStore;
  /** False while nothing may be cached. */
  isOpen: () => boolean;
  fetch: (request: FetchRequest, used: UsedEntries) => ReturnType<FetchSubgraph>;
  counts: ResponseCounts;
}

export interface ResponseCounts {
  hits: number;
  misses: number;
}

export function createResponseCache({ store, isOpen, fetch, counts }: ResponseCacheOptions): ResponseCache {
  const ids = new WeakMap<object, number>();
  let lastId = 0;
  /** Plans with a fetch that is never cached. */
  const excluded = new WeakSet<object>();

  const keyOf = (id: number, variables: string) => `response ${id} ${variables}`;

  return {
    get(plan, variables) {
      const id = ids.get(plan);
      if (id === undefined || !isOpen()) return undefined;
      const entry = store.get(keyOf(id, variables));
      if (entry) counts.hits++;
      return entry?.value as string | undefined;
    },

    begin(plan) {
      if (excluded.has(plan) || !isOpen()) return null;
      const since = store.now();
      const used: UsedEntries = { entries: [], complete: true, cacheable: true };
      return {
        fetch: (request) => fetch(request, used),
        store(variables, body) {
          if (!used.cacheable) excluded.add(plan);
          if (!used.complete || !isOpen()) return;
          counts.misses++;
          const id = ids.get(plan) ?? ++lastId;
          ids.set(plan, id);
          const dependencies = new Set<Tag>(used.entries.flatMap(({ tags }) => tags));
          const validUntil = used.entries.reduce(
            (first, entry) => Math.min(first, entry.validUntil),
            Number.POSITIVE_INFINITY,
          );
          store.put(keyOf(id, variables), body, [...dependencies], since, validUntil);
        },
      };
    },
  };
}
