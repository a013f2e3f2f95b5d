import { runSubgraph } from '#packages/subgraph/run-subgraph.ts';
import { subgraph } from './subgraph.ts';

await runSubgraph(subgraph);
