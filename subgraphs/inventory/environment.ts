import { readEnvironment } from '#packages/environment/read-environment.ts';
import { subgraphEnvironment } from '#packages/subgraph/subgraph-environment.ts';

export const environment = readEnvironment(subgraphEnvironment, process.env);
