import { type DocumentNode, Kind } from 'graphql';
import { directiveOf, stringArgument } from './security-directives.ts';

/** The name of each subgraph by the value of `join__Graph` that stands for it. */
export type GraphNames = ReadonlyMap<string, string>;

export function readGraphNames(supergraph: DocumentNode): GraphNames {
  const names = new Map<string, string>();
  for (const definition of supergraph.definitions) {
    if (definition.kind !== Kind.ENUM_TYPE_DEFINITION || definition.name.value !== 'join__Graph') continue;
    for (const value of definition.values ?? []) {
      const graph = directiveOf(value, 'join__graph');
      names.set(value.name.value, (graph && stringArgument(graph, 'name')) ?? value.name.value);
    }
  }
  return names;
}
