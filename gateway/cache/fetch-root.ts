import type { FetchRequest, SubgraphResponse } from '../execution/execution.ts';
import type { CacheableFetch } from './cacheable-fetch.ts';
import { findInFields } from './dependencies.ts';
import { addIngredient, type FetchThrough, type FetchThroughOptions } from './fetch-through.ts';
import { variablesKey } from './request-key.ts';
import type { Dependency, Entry } from './topic.ts';
import { createUnderWay } from './under-way.ts';

interface Fetched {
  response: SubgraphResponse;
  entry: Entry | null;
}

/** Answers fetches of fields of `Query`: as a whole, or not. */
export function createFetchRoot({ fetch, memory, counts }: FetchThroughOptions): FetchThrough {
  const underWay = createUnderWay<Fetched>();

  const ask = (request: FetchRequest, cacheable: CacheableFetch, key: string): Promise<Fetched> => {
    const since = memory.now();
    const fetched = fetch({ ...request, fetch: cacheable.fetch }).then((response) => ({
      response,
      entry: keep(response, cacheable, key, since),
    }));
    underWay.offer([key], since, fetched);
    return fetched;
  };

  const keep = ({ data, errors }: SubgraphResponse, { root }: CacheableFetch, key: string, since: number) => {
    if (!data || errors?.length) return null;
    const dependencies: Dependency[] = root.topics.map((topic) => ({ topic, id: null }));
    findInFields(data, root.fields, dependencies);
    return memory.keep(key, data, dependencies, since);
  };

  return async (request, cacheable, ingredients) => {
    const key = cacheable.identity + variablesKey(request.variables);
    const entry = memory.get(key);
    if (entry) {
      counts.hits++;
      addIngredient(ingredients, entry);
      return { data: entry.value as Record<string, unknown>, shared: true };
    }
    const offered = underWay.find(key, (since) => !memory.changedSince(cacheable.topics, since));
    const joined = await offered?.catch(() => undefined);
    if (joined && !joined.response.errors?.length) counts.joined++;
    else counts.misses++;
    const fetched = joined && !joined.response.errors?.length ? joined : await ask(request, cacheable, key);
    addIngredient(ingredients, fetched.entry);
    return { ...fetched.response, shared: true };
  };
}
