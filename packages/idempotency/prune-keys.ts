import { pruneRows } from '#packages/sql/prune-rows.ts';

/** Days for which a key is remembered, at least. The SDL promises it to callers. */
const lifetimeDays = 30;

/**
 * Forgets a batch of the idempotency keys that were used first more than 30 days ago: their next use is a first one.
 * Resolves to whether there may be more.
 */
export const pruneKeys = pruneRows({
  table: 'idempotency_key',
  where: `created_at < now() - make_interval(days => ${lifetimeDays})`,
  orderBy: 'created_at',
});
