import type { Logger } from 'pino';
import type { CompiledFetch, FetchRequest, FetchSubgraph, SubgraphResponse } from '../execution/execution.ts';
import type { LoadedSupergraph } from '../supergraph/load-supergraph.ts';
import { type AnswerCache, type AnswerCounts, createAnswerCache } from './answer-cache.ts';
import { type CacheableFetch, readCacheableFetch } from './cacheable-fetch.ts';
import { endByEvent } from './end-by-event.ts';
import { createFetchEntities } from './fetch-entities.ts';
import { createFetchRoot } from './fetch-root.ts';
import { addIngredient, type FetchCounts, type Ingredients } from './fetch-through.ts';
import { createMemory, type MemoryStatistics } from './memory.ts';
import { createTopics, type Topics } from './topics.ts';

/**
 * Remembers what subgraphs answered, where their schemas say until when that is so: what is the same for everybody, until
 * an event tells of its change. Once an event was noticed, nothing that was read before it is handed out or taken in.
 */
export interface EntityCache {
  /** Asks a subgraph for what is not remembered. */
  fetch: FetchSubgraph;
  answers: AnswerCache;
  /** Drops what an event changed. `data` is that of its envelope, read only if that depends on it. */
  noticeEvent(subject: string, data: () => unknown): void;
  /**
   * Whether to leave memory alone, since events may not be arriving: then it is emptied, and nothing is taken from it or
   * into it. It starts like that.
   */
  bypass(on: boolean): void;
  statistics: CacheStatistics;
}

export interface CacheStatistics {
  memory: MemoryStatistics;
  fetches: Readonly<FetchCounts>;
  answers: Readonly<AnswerCounts>;
  isBypassed(): boolean;
}

export interface EntityCacheOptions {
  fetch: FetchSubgraph;
  supergraph: () => Pick<LoadedSupergraph, 'executableSchema' | 'accessRules' | 'cachedTypes'>;
  logger: Logger;
  /** Bytes that everything remembered takes at most, by estimate. Default 64 MiB. */
  limit?: number;
}

const defaultLimit = 64 * 2 ** 20;

/** What is known under one version of the supergraph. */
interface Version {
  supergraph: ReturnType<EntityCacheOptions['supergraph']>;
  topics: Topics;
  /** Null for fetches whose answers are not remembered. */
  fetches: WeakMap<CompiledFetch, CacheableFetch | null>;
}

export function createEntityCache({
  fetch,
  supergraph,
  logger,
  limit = defaultLimit,
}: EntityCacheOptions): EntityCache {
  const memory = createMemory(limit);
  const counts: FetchCounts = { hits: 0, joined: 0, misses: 0 };
  const answerCounts: AnswerCounts = { hits: 0, misses: 0 };
  const fetchEntities = createFetchEntities({ fetch, memory, counts });
  const fetchRoot = createFetchRoot({ fetch, memory, counts });
  let bypassed = true;
  let version: Version | undefined;

  /** A new supergraph may say something else of everything: it begins with empty memory. */
  const currentVersion = (): Version => {
    const current = supergraph();
    if (version?.supergraph === current) return version;
    if (version) memory.clear();
    version = { supergraph: current, topics: createTopics(current.cachedTypes), fetches: new WeakMap() };
    return version;
  };

  const isOpen = () => {
    currentVersion();
    return !bypassed;
  };

  const cacheableOf = (compiled: CompiledFetch): CacheableFetch | null => {
    const { supergraph, topics, fetches } = currentVersion();
    let cacheable = fetches.get(compiled);
    if (cacheable === undefined) {
      cacheable = readCacheableFetch(compiled, { supergraph, topicOf: topics.find });
      fetches.set(compiled, cacheable);
    }
    return cacheable;
  };

  /** Whoever changed something reads it from the subgraph: which parts of it changed, events tell only later. */
  const change = async (request: FetchRequest): Promise<SubgraphResponse> => {
    try {
      return await fetch(request);
    } finally {
      // Also when it failed: it may have taken effect.
      for (const topic of currentVersion().topics.ofGraph(request.fetch.subgraph)) memory.drop(topic, null);
    }
  };

  const fetchThrough = (request: FetchRequest, ingredients: Ingredients | null): Promise<SubgraphResponse> => {
    const compiled = request.fetch;
    const cacheable = compiled.operationKind === 'query' ? cacheableOf(compiled) : null;
    if (!cacheable && ingredients) ingredients.possible = false;
    if (!cacheable || bypassed) {
      addIngredient(ingredients, null);
      return compiled.operationKind === 'mutation' ? change(request) : fetch(request);
    }
    return (compiled.byRepresentations ? fetchEntities : fetchRoot)(request, cacheable, ingredients);
  };

  return {
    fetch: (request) => fetchThrough(request, null),
    answers: createAnswerCache({ memory, isOpen, fetch: fetchThrough, counts: answerCounts }),

    noticeEvent(subject, data) {
      const unclear = endByEvent(subject, data, currentVersion().topics, memory);
      if (unclear.length > 0) logger.warn({ subject, unclear }, 'an event does not tell what it changed');
    },

    bypass(on) {
      bypassed = on;
      if (on) memory.clear();
    },

    statistics: { memory: memory.statistics, fetches: counts, answers: answerCounts, isBypassed: () => bypassed },
  };
}
