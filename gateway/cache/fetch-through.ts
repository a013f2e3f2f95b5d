import type { FetchRequest, FetchSubgraph, SubgraphResponse } from '../execution/execution.ts';
import type { CacheableFetch } from './cacheable-fetch.ts';
import type { Memory } from './memory.ts';
import type { Entry } from './topic.ts';

/** What the answer to an operation was made of. */
export interface Ingredients {
  entries: Entry[];
  /** False when something is in it that is not remembered. */
  complete: boolean;
  /** False when one of the fetches is never remembered. */
  possible: boolean;
}

/** Answers a fetch from memory as far as it goes, asks for the rest and remembers it. */
export type FetchThrough = (
  request: FetchRequest,
  cacheable: CacheableFetch,
  ingredients: Ingredients | null,
) => Promise<SubgraphResponse>;

export interface FetchThroughOptions {
  fetch: FetchSubgraph;
  memory: Memory;
  counts: FetchCounts;
}

/** Entities, and answers for fields of `Query`. */
export interface FetchCounts {
  /** Found in memory. */
  hits: number;
  /** Waited for, since another request had asked already. */
  joined: number;
  /** Asked of a subgraph. */
  misses: number;
}

/** Notes of what an answer is made; null for what is not remembered. */
export function addIngredient(ingredients: Ingredients | null, entry: Entry | null): void {
  if (!ingredients) return;
  if (entry) ingredients.entries.push(entry);
  else ingredients.complete = false;
}
