import type { FetchRequest, SubgraphResponse } from '../execution/execution.ts';
import type { CacheableFetch } from './cacheable-fetch.ts';
import { findInFields } from './dependencies.ts';
import { createInFlight } from './in-flight.ts';
import { isOver } from './is-over.ts';
import { addUsedEntry, type ReadThrough, type ReadThroughOptions } from './read-through.ts';
import type { Dependency, Entry } from './region.ts';
import { fetchKey } from './request-key.ts';

interface Fetched {
  response: SubgraphResponse;
  entry: Entry | null;
}

/** Answers fetches of fields of `Query`: each is cached as a whole. */
export function createFetchRoot({ fetch, store, counts }: ReadThroughOptions): ReadThrough {
  const inFlight = createInFlight<Fetched>();

  const ask = (request: FetchRequest, cacheable: CacheableFetch, key: string): Promise<Fetched> => {
    const since = store.now();
    const fetched = fetch({ ...request, fetch: cacheable.fetch }).then((response) => ({
      response,
      entry: put(response, cacheable, key, since),
    }));
    inFlight.add([key], since, fetched);
    return fetched;
  };

  const put = (
    { data, errors, validUntil }: SubgraphResponse,
    { root }: CacheableFetch,
    key: string,
    since: number,
  ) => {
    if (!data || errors?.length) return null;
    const dependencies: Dependency[] = root.regions.map((region) => ({ region, id: null }));
    findInFields(data, root.fields, dependencies);
    return store.put(key, data, dependencies, since, validUntil);
  };

  return async (request, cacheable, used) => {
    const key = fetchKey(cacheable, request);
    const entry = store.get(key);
    if (entry) {
      counts.hits++;
      addUsedEntry(used, entry);
      return { data: entry.value as Record<string, unknown>, shared: true };
    }
    const other = inFlight.find(key, (since) => !store.invalidatedSince(cacheable.regions, since));
    const askedAt = Date.now();
    const joined = await other?.catch(() => undefined);
    // What held until a moment that had passed by now was read before it.
    const isUsable = joined && !joined.response.errors?.length && !isOver(joined.response, askedAt);
    if (isUsable) counts.joined++;
    else counts.misses++;
    const fetched = isUsable ? joined : await ask(request, cacheable, key);
    addUsedEntry(used, fetched.entry);
    return { ...fetched.response, shared: true };
  };
}
