import { subgraphEnvironment } from '#packages/subgraph/subgraph-environment.ts';

export const environmentSchema = subgraphEnvironment;
