import type { GuardLimits } from './guard-subgraph.ts';

/** What the gateway bears from one subgraph. */
export interface SubgraphLimits extends GuardLimits {
  /** Largest answer, in bytes. */
  answerBytes: number;
}

export const defaultSubgraphLimits: SubgraphLimits = {
  timeout: 10_000,
  concurrency: 64,
  queue: 128,
  answerBytes: 64 * 1024 * 1024,
};
