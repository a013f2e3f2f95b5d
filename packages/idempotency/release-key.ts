import type { Sql } from '#packages/sql/sql.ts';
import type { KeyUse } from './claim-key.ts';

/**
 * Gives the key of a use free that has made nothing, for work of several transactions: the first one commits the claim, and
 * a later one finds that nothing comes of it. Nothing happens when another use has claimed the key meanwhile.
 */
export async function releaseKey(tx: Sql, { caller, operation, key, resultId }: KeyUse): Promise<void> {
  await tx.$executeRawUnsafe(
    'DELETE FROM idempotency_key WHERE caller = $1 AND operation = $2 AND key = $3 AND result_id = $4',
    caller,
    operation,
    key,
    resultId,
  );
}
