import type { OwnSubgraph } from './listed-subgraph.ts';
import { readSubgraphList } from './read-subgraph-list.ts';

/** The subgraphs of `supergraph.yaml` that live in this repository: those that are started and have a database. */
export function ownSubgraphs(root?: string): OwnSubgraph[] {
  return readSubgraphList(root).filter((subgraph) => !subgraph.external);
}
