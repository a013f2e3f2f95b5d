import type { FetchRequest, FetchSubgraph, SubgraphResponse } from '../execution/execution.ts';
import type { CacheableFetch } from './cacheable-fetch.ts';
import type { ConsistentStore } from './consistent-store.ts';
import type { Entry } from './region.ts';

/** The entries that the response to an operation was made of. */
export interface UsedEntries {
  entries: Entry[];
  /** False when something in the response is not cached. */
  complete: boolean;
  /** False when one of the fetches is never cached. */
  cacheable: boolean;
}

/** Answers a fetch from the cache as far as that goes, and asks the subgraph for the rest, which is then cached. */
export type ReadThrough = (
  request: FetchRequest,
  cacheable: CacheableFetch,
  used: UsedEntries | null,
) => Promise<SubgraphResponse>;

export interface ReadThroughOptions {
  fetch: FetchSubgraph;
  store: ConsistentStore;
  counts: FetchCounts;
}

/** How many entities, and results of fields of `Query`, were … */
export interface FetchCounts {
  /** … found in the cache. */
  hits: number;
  /** … awaited, since another request had asked for them already. */
  joined: number;
  /** … asked of a subgraph. */
  misses: number;
}

/** Notes an entry that a response is made of; null for a part that is not cached. */
export function addUsedEntry(used: UsedEntries | null, entry: Entry | null): void {
  if (!used) return;
  if (entry) used.entries.push(entry);
  else used.complete = false;
}
