import { pruneRows } from '#packages/sql/prune-rows.ts';
import type { Prune } from '#packages/subgraph/start-pruning.ts';

/** Deletes a batch of the events that were taken so many days ago, with all deliveries and attempts. */
export const createEventPrune = (retentionDays: number): Prune =>
  pruneRows({
    table: 'webhook_event',
    where: `created_at < now() - make_interval(days => ${retentionDays})`,
    orderBy: 'created_at',
    // Each with its deliveries.
    batchSize: 100,
  });
