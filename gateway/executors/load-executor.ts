import type { Logger } from 'pino';
import { type ComparisonOutcome, compareExecutors } from './compare-executors.ts';
import type { Executor } from './executor.ts';
import { logUnplanned } from './log-unplanned.ts';
import { soukExecutor } from './souk-executor.ts';

export interface ExecutorOptions {
  name: 'souk' | 'apollo' | 'compare';
  /** The part of queries that `compare` executes by both, from 0 to 1. */
  compareShare: number;
}

export interface LoadExecutorOptions {
  executor: ExecutorOptions;
  onCompared: (outcome: ComparisonOutcome) => void;
  logger: Logger;
}

/** The executor of a name. `@apollo/gateway` is loaded only when it is needed: it takes time and memory. */
export async function loadExecutor({ executor, onCompared, logger }: LoadExecutorOptions): Promise<Executor> {
  const ours = logUnplanned(soukExecutor, logger);
  if (executor.name === 'souk') return ours;
  const { apolloExecutor } = await import('./apollo-executor.ts');
  if (executor.name === 'apollo') return apolloExecutor;
  return compareExecutors({
    ours,
    theirs: apolloExecutor,
    share: executor.compareShare,
    onCompared,
    logger,
  });
}
