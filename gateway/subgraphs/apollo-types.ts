import type { executeQueryPlan, GraphQLDataSource } from '@apollo/gateway';

/** Types that `@apollo/gateway` uses and does not export. */
export type SubgraphResponse = Awaited<ReturnType<GraphQLDataSource['process']>>;
export type ExecutionResult = Awaited<ReturnType<typeof executeQueryPlan>>;
export type RequestContext = Parameters<typeof executeQueryPlan>[2];
