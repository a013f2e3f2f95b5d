import { existsSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type DocumentNode, GraphQLError } from 'graphql';
import { completeSubgraph } from '#packages/graph-types/complete-subgraph.ts';
import { readSubgraphList } from '#packages/subgraph-list/read-subgraph-list.ts';

/** A subgraph of the supergraph, with its whole SDL. */
export interface Subgraph {
  name: string;
  url: string;
  typeDefs: DocumentNode;
  /** Folder of its resolvers; null when it is kept elsewhere, or written in another language. */
  resolversFolder: string | null;
}

/** The subgraphs that `supergraph.yaml` lists. Throws, with the file, when the SDL of one is not complete. */
export function readSubgraphs(): Subgraph[] {
  return readSubgraphList().map(({ name, routingUrl: url, schemaFile }) => {
    const resolversFolder = `${dirname(schemaFile)}/resolvers`;
    const typeDefs = readSchema(schemaFile);
    return { name, url, typeDefs, resolversFolder: existsSync(resolversFolder) ? resolversFolder : null };
  });
}

function readSchema(file: string): DocumentNode {
  try {
    return completeSubgraph(readFileSync(file, 'utf8'));
  } catch (error) {
    const message = error instanceof GraphQLError ? String(error) : (error as Error).message;
    throw new Error(message.replaceAll(/^/gm, `${file}: `));
  }
}
