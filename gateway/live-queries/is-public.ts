import { readCacheableFetch } from '../cache/cacheable-fetch.ts';
import { createRegions, type Regions } from '../cache/regions.ts';
import type { CompiledFetch } from '../execution/execution.ts';
import type { LoadedSupergraph } from '../supergraph/load-supergraph.ts';

const regionsOf = new WeakMap<LoadedSupergraph, Regions>();

/** Whether everything the fetches ask for is declared to be the same for every caller, by `@cached`. */
export function isPublic(fetches: readonly CompiledFetch[], supergraph: LoadedSupergraph): boolean {
  const regions = regionsOf.get(supergraph) ?? createRegions(supergraph.cachedTypes);
  regionsOf.set(supergraph, regions);
  return fetches.every((fetch) => readCacheableFetch(fetch, { supergraph, regionOf: regions.find }) !== null);
}
