import { readFileSync, writeFileSync } from 'node:fs';
import { ownSubgraphs } from '#packages/subgraph-list/own-subgraphs.ts';
import { readSubgraphList } from '#packages/subgraph-list/read-subgraph-list.ts';

/**
 * Adds a subgraph at the end of `supergraph.yaml`, with the next port. Throws, and leaves the file as it was, when the name
 * is none for a subgraph.
 */
export function listSubgraph(name: string): void {
  const before = readFileSync('supergraph.yaml', 'utf8');
  const port = Math.max(4000, ...ownSubgraphs().map((subgraph) => subgraph.port)) + 1;
  const entry = [
    `  ${name}:`,
    `    routing_url: http://localhost:${port}/graphql`,
    `    schema: { file: ./subgraphs/${name}/schema.graphql }`,
  ];
  writeFileSync('supergraph.yaml', `${before.trimEnd()}\n${entry.join('\n')}\n`);
  try {
    readSubgraphList();
  } catch (error) {
    writeFileSync('supergraph.yaml', before);
    throw error;
  }
}
