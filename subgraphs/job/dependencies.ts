import type { CommitSignal } from '#packages/outbox/commit-signal.ts';
import type { Database } from './store/database.ts';

/** What lives as long as the process. */
export interface Dependencies {
  database: Database;
  /** Tells of commits of every process of the subgraph. */
  signal: CommitSignal;
  clock: () => Date;
}
