import type { GuardLimits } from './guard-subgraph.ts';

/** Limits of the requests to one subgraph. */
export interface SubgraphLimits extends GuardLimits {
  /** Largest response, in bytes. */
  responseBytes: number;
}

export const defaultSubgraphLimits: SubgraphLimits = {
  timeout: 10_000,
  concurrency: 64,
  queue: 128,
  responseBytes: 64 * 1024 * 1024,
};
