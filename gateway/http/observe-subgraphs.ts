import type { SubgraphObserver } from '../subgraphs/subgraph-clients.ts';
import type { GatewayMetrics } from './metrics.ts';

/** Counts what happens to the requests of subgraphs. */
export const observeSubgraphs = (metrics: GatewayMetrics): SubgraphObserver => ({
  onBreaker: (subgraph, state) => metrics.breakersOpen.set({ subgraph }, state === 'closed' ? 0 : 1),
  onRequest: (subgraph) => metrics.subgraphRequests.inc({ subgraph }),
  onRetry: (subgraph) => metrics.retries.inc({ subgraph }),
  onRejection: (subgraph, reason) => metrics.rejections.inc({ subgraph, reason }),
});
