import type { CacheSource } from '../supergraph/cache-declaration.ts';
import type { LoadedSupergraph } from '../supergraph/load-supergraph.ts';
import { createTopic, type Topic } from './topic.ts';

/** The topics of one version of the supergraph. */
export interface Topics {
  /** The topic of an entity or of a field of `Query` (`Query.products`), if its subgraph declares it. */
  find(graph: string, name: string): Topic | undefined;
  ofGraph(graph: string): Iterable<Topic>;
  /** What the events of an aggregate type may end, and how. */
  followingEventsOf(aggregateType: string): readonly Following[];
}

export interface Following {
  topic: Topic;
  source: CacheSource;
}

export function createTopics({ declarations }: LoadedSupergraph['cachedTypes']): Topics {
  const topics = new Map<string, Map<string, Topic>>();
  const following = new Map<string, Following[]>();
  for (const [graph, named] of declarations) {
    const ofGraph = new Map<string, Topic>();
    topics.set(graph, ofGraph);
    for (const [name, declaration] of named) {
      const topic = createTopic(declaration);
      ofGraph.set(name, topic);
      for (const source of declaration.sources) {
        const known = following.get(source.aggregateType) ?? [];
        following.set(source.aggregateType, [...known, { topic, source }]);
      }
    }
  }
  return {
    find: (graph, name) => topics.get(graph)?.get(name),
    ofGraph: (graph) => topics.get(graph)?.values() ?? [],
    followingEventsOf: (aggregateType) => following.get(aggregateType) ?? [],
  };
}
