import type { Sql } from '#packages/sql/sql.ts';

/** Days for which a key is remembered, at least. The SDL promises it to callers. */
const lifetimeDays = 30;

/** Rows deleted by one statement. */
const batchSize = 1_000;

const statement = `
  DELETE FROM idempotency_key WHERE ctid = ANY (ARRAY(
    SELECT ctid FROM idempotency_key WHERE created_at < now() - make_interval(days => ${lifetimeDays})
    ORDER BY created_at LIMIT ${batchSize}
    FOR UPDATE SKIP LOCKED
  ))`;

/**
 * Forgets a batch of the idempotency keys that were used first more than 30 days ago: their next use is a first one.
 * Resolves to whether there may be more. Rows another process is deleting are left to it.
 */
export async function pruneKeys(sql: Sql): Promise<boolean> {
  return (await sql.$executeRawUnsafe(statement)) === batchSize;
}
