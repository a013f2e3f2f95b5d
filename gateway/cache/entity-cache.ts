import type { Logger } from 'pino';
import type { CompiledFetch, FetchRequest, FetchSubgraph, SubgraphResponse } from '../execution/execution.ts';
import type { LoadedSupergraph } from '../supergraph/load-supergraph.ts';
import { type CacheableFetch, readCacheableFetch } from './cacheable-fetch.ts';
import { createConsistentStore, type StoreStatistics } from './consistent-store.ts';
import { createFetchEntities } from './fetch-entities.ts';
import { createFetchRoot } from './fetch-root.ts';
import { invalidateByEvent } from './invalidate-by-event.ts';
import { addUsedEntry, type FetchCounts, type UsedEntries } from './read-through.ts';
import { createRegions, type Regions } from './regions.ts';
import { createResponseCache, type ResponseCache, type ResponseCounts } from './response-cache.ts';
import { seesMore } from './sees-more.ts';

/**
 * Caches what subgraphs answered, where their schemas declare until when it is valid: what is the same for everybody, until
 * an event says that it changed. Once an event was handled, nothing that was read before it is taken from the cache or into
 * it.
 */
export interface EntityCache {
  /** Asks a subgraph for what is not cached. */
  fetch: FetchSubgraph;
  responses: ResponseCache;
  /** Drops what an event changed. `data` is that of its envelope, called only when it is needed. */
  handleEvent(subject: string, data: () => unknown): void;
  /**
   * Whether the cache is not used, since events may not be arriving: then it is emptied, and nothing is taken from it or
   * into it. It starts like that.
   */
  bypass(on: boolean): void;
  statistics: CacheStatistics;
}

export interface CacheStatistics {
  store: StoreStatistics;
  fetches: Readonly<FetchCounts>;
  responses: Readonly<ResponseCounts>;
  isBypassed(): boolean;
}

export interface EntityCacheOptions {
  fetch: FetchSubgraph;
  supergraph: () => Pick<LoadedSupergraph, 'executableSchema' | 'accessRules' | 'cachedTypes'>;
  logger: Logger;
  /** Bytes that all entries take at most, by estimate. Default 64 MiB. */
  limit?: number;
}

const defaultLimit = 64 * 2 ** 20;

/** What is known under one version of the supergraph. */
interface Version {
  supergraph: ReturnType<EntityCacheOptions['supergraph']>;
  regions: Regions;
  /** Null for fetches whose responses are not cached. */
  fetches: WeakMap<CompiledFetch, CacheableFetch | null>;
}

export function createEntityCache({
  fetch,
  supergraph,
  logger,
  limit = defaultLimit,
}: EntityCacheOptions): EntityCache {
  const store = createConsistentStore(limit);
  const counts: FetchCounts = { hits: 0, joined: 0, misses: 0 };
  const responseCounts: ResponseCounts = { hits: 0, misses: 0 };
  const fetchEntities = createFetchEntities({ fetch, store, counts });
  const fetchRoot = createFetchRoot({ fetch, store, counts });
  let bypassed = true;
  let version: Version | undefined;

  /** Another supergraph may declare anything else: the cache begins empty. */
  const currentVersion = (): Version => {
    const current = supergraph();
    if (version?.supergraph === current) return version;
    if (version) store.clear();
    version = { supergraph: current, regions: createRegions(current.cachedTypes), fetches: new WeakMap() };
    return version;
  };

  const isOpen = () => {
    currentVersion();
    return !bypassed;
  };

  const cacheableOf = (compiled: CompiledFetch): CacheableFetch | null => {
    const { supergraph, regions, fetches } = currentVersion();
    let cacheable = fetches.get(compiled);
    if (cacheable === undefined) {
      cacheable = readCacheableFetch(compiled, { supergraph, regionOf: regions.find });
      fetches.set(compiled, cacheable);
    }
    return cacheable;
  };

  /** After a mutation its subgraph's part of the cache is dropped: events say only later what changed. */
  const mutate = async (request: FetchRequest): Promise<SubgraphResponse> => {
    try {
      return await fetch(request);
    } finally {
      // Also when it failed: it may have taken effect.
      for (const region of currentVersion().regions.ofGraph(request.fetch.subgraph)) store.invalidate(region, null);
    }
  };

  const readThrough = (request: FetchRequest, used: UsedEntries | null): Promise<SubgraphResponse> => {
    const compiled = request.fetch;
    const cacheable = compiled.operationKind === 'query' ? cacheableOf(compiled) : null;
    if (!cacheable && used) used.cacheable = false;
    if (
      !cacheable ||
      bypassed ||
      seesMore(request.context.caller.identity, supergraph().cachedTypes, compiled.subgraph)
    ) {
      addUsedEntry(used, null);
      return compiled.operationKind === 'mutation' ? mutate(request) : fetch(request);
    }
    return (compiled.byRepresentations ? fetchEntities : fetchRoot)(request, cacheable, used);
  };

  return {
    fetch: (request) => readThrough(request, null),
    responses: createResponseCache({ store, isOpen, fetch: readThrough, counts: responseCounts }),

    handleEvent(subject, data) {
      const unclear = invalidateByEvent(subject, data, currentVersion().regions, store);
      if (unclear.length > 0) logger.warn({ subject, unclear }, 'an event does not tell what it changed');
    },

    bypass(on) {
      bypassed = on;
      if (on) store.clear();
    },

    statistics: { store: store.statistics, fetches: counts, responses: responseCounts, isBypassed: () => bypassed },
  };
}
