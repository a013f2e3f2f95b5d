import type { CacheSource } from '../supergraph/cache-declaration.ts';
import type { LoadedSupergraph } from '../supergraph/load-supergraph.ts';
import { createRegion, type Region } from './region.ts';

/** The regions of one version of the supergraph. */
export interface Regions {
  /** The region of an entity or of a field (`Query.products`), if its subgraph declares it. */
  find(graph: string, name: string): Region | undefined;
  ofGraph(graph: string): Iterable<Region>;
  /** What the events of an aggregate type invalidate, and how. */
  followersOf(aggregateType: string): readonly Follower[];
}

export interface Follower {
  region: Region;
  source: CacheSource;
}

export function createRegions({ declarations }: LoadedSupergraph['cachedTypes']): Regions {
  const regions = new Map<string, Map<string, Region>>();
  const followers = new Map<string, Follower[]>();
  for (const [graph, named] of declarations) {
    const ofGraph = new Map<string, Region>();
    regions.set(graph, ofGraph);
    for (const [name, declaration] of named) {
      const region = createRegion(declaration);
      ofGraph.set(name, region);
      for (const source of declaration.sources) {
        const known = followers.get(source.aggregateType) ?? [];
        followers.set(source.aggregateType, [...known, { region, source }]);
      }
    }
  }
  return {
    find: (graph, name) => regions.get(graph)?.get(name),
    ofGraph: (graph) => regions.get(graph)?.values() ?? [],
    followersOf: (aggregateType) => followers.get(aggregateType) ?? [],
  };
}
