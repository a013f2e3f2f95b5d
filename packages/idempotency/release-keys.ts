import type { Sql } from '#packages/sql/sql.ts';
import { columnsOf, type KeyUse } from './claim-keys.ts';

/**
 * Gives the keys of uses free that have made nothing: of some that were claimed together with others, or for work of several
 * transactions, whose first one commits the claim, and a later one finds that nothing comes of it. Nothing happens to a key that
 * another use has claimed meanwhile.
 */
export async function releaseKeys(tx: Sql, uses: readonly KeyUse[]): Promise<void> {
  if (uses.length === 0) return;
  await tx.$executeRawUnsafe(
    `DELETE FROM idempotency_key AS earlier
     USING unnest($1::text[], $2::text[], $3::text[], $4::text[]) AS use(caller, operation, key, result_id)
     WHERE earlier.caller = use.caller AND earlier.operation = use.operation AND earlier.key = use.key
       AND earlier.result_id = use.result_id`,
    ...columnsOf(uses),
    uses.map(({ resultId }) => resultId),
  );
}
