import type { FetchSubgraph } from '../execution/execution.ts';
import type { Ingredients } from './fetch-through.ts';
import type { Memory } from './memory.ts';
import type { Tag } from './topic.ts';

/**
 * Remembers whole answers to operations that are the same for everybody, as long as everything they were made of stays
 * as it was. What tells them apart is the plan, as an object, and what else the answer depends on, as a text.
 */
export interface AnswerCache {
  get(plan: object, variables: string): string | undefined;
  /** For the execution of a plan whose answer is to be remembered; null when that cannot be. */
  begin(plan: object): AnswerScope | null;
}

/** One execution of a plan. */
export interface AnswerScope {
  /** Asks subgraphs for it. */
  fetch: FetchSubgraph;
  /**
   * Remembers its answer, which must hold no errors: unless something in it came from elsewhere than memory, or has
   * changed since the execution began.
   */
  store(variables: string, body: string): void;
}

export interface AnswerCacheOptions {
  memory: Memory;
  /** False while nothing may be remembered. */
  isOpen: () => boolean;
  fetch: (request: Parameters<FetchSubgraph>[0], ingredients: Ingredients) => ReturnType<FetchSubgraph>;
  counts: AnswerCounts;
}

export interface AnswerCounts {
  hits: number;
  misses: number;
}

export function createAnswerCache({ memory, isOpen, fetch, counts }: AnswerCacheOptions): AnswerCache {
  const ids = new WeakMap<object, number>();
  let plans = 0;
  /** Plans with a fetch whose answers are never remembered. */
  const excluded = new WeakSet<object>();

  const keyOf = (id: number, variables: string) => `answer ${id} ${variables}`;

  return {
    get(plan, variables) {
      const id = ids.get(plan);
      if (id === undefined || !isOpen()) return undefined;
      const entry = memory.get(keyOf(id, variables));
      if (entry) counts.hits++;
      return entry?.value as string | undefined;
    },

    begin(plan) {
      if (excluded.has(plan) || !isOpen()) return null;
      const since = memory.now();
      const ingredients: Ingredients = { entries: [], complete: true, possible: true };
      return {
        fetch: (request) => fetch(request, ingredients),
        store(variables, body) {
          if (!ingredients.possible) excluded.add(plan);
          if (!ingredients.complete || !isOpen()) return;
          counts.misses++;
          const id = ids.get(plan) ?? ++plans;
          ids.set(plan, id);
          const dependencies = new Set<Tag>(ingredients.entries.flatMap(({ tags }) => tags));
          memory.keep(keyOf(id, variables), body, [...dependencies], since);
        },
      };
    },
  };
}
