import { pruneRows } from '#packages/sql/prune-rows.ts';
import type { Sql } from '#packages/sql/sql.ts';

/**
 * Makes what forgets a batch of the idempotency keys that were used first more than `retentionDays` ago (default 30, which the
 * SDL promises to callers): their next use is a first one. It resolves to whether there may be more.
 */
export const createKeyPrune = (retentionDays = 30): ((sql: Sql) => Promise<boolean>) =>
  pruneRows({
    table: 'idempotency_key',
    where: `created_at < now() - make_interval(days => ${retentionDays})`,
    orderBy: 'created_at',
  });
