import { existsSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type DocumentNode, GraphQLError } from 'graphql';
import { parse as parseYaml } from 'yaml';
import { completeSubgraph } from '#packages/graph-types/complete-subgraph.ts';

/** A subgraph of the supergraph, with its whole SDL. */
export interface Subgraph {
  name: string;
  url: string;
  typeDefs: DocumentNode;
  /** Folder of its resolvers; null when it is kept elsewhere, or written in another language. */
  resolversFolder: string | null;
}

interface SupergraphConfig {
  subgraphs: Record<string, { routing_url: string; schema: { file: string } }>;
}

/** The subgraphs that `supergraph.yaml` lists. Throws, with the file, when the SDL of one is not complete. */
export function readSubgraphs(): Subgraph[] {
  const config = parseYaml(readFileSync('supergraph.yaml', 'utf8')) as SupergraphConfig;
  return Object.entries(config.subgraphs).map(([name, { routing_url: url, schema }]) => {
    const resolversFolder = `${dirname(schema.file)}/resolvers`.replace(/^\.\//, '');
    return {
      name,
      url,
      typeDefs: readSchema(schema.file),
      resolversFolder: existsSync(resolversFolder) ? resolversFolder : null,
    };
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
