import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';

// biome-ignore lint/suspicious/noExplicitAny: each field has its own parent and arguments
type Resolver = (parent: any, args: any) => unknown;

/** What one subgraph of a bench is made of. */
export interface Subgraph {
  sdl: string;
  /** By type and field. */
  resolvers: Record<string, Record<string, Resolver>>;
}

export interface Operation {
  query: string;
  operationName: string;
  variables?: Record<string, unknown>;
}

/** Subgraphs that make a graph, and what is asked of it. */
export interface Graph {
  name: string;
  subgraphs: Record<string, Subgraph>;
  /** By what the report calls them. */
  operations: Record<string, Operation>;
}

/** The supergraph of a graph whose subgraphs are at `urls`. Throws, with the reasons, when they do not compose. */
export function composeGraph(graph: Graph, urls: Readonly<Record<string, string>>): string {
  const { supergraphSdl, errors } = composeServices(
    Object.entries(graph.subgraphs).map(([name, { sdl }]) => ({ name, url: urls[name] ?? '', typeDefs: parse(sdl) })),
  );
  if (!supergraphSdl) throw new Error(errors?.join('\n'));
  return supergraphSdl;
}
