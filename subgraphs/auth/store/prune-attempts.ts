import { pruneRows } from '#packages/sql/prune-rows.ts';

/** Forgets a batch of the attempts that no longer count. Resolves to whether there may be more. */
export const pruneAttempts = pruneRows({ table: 'rate_limit', where: 'expire < now()', orderBy: 'expire' });
