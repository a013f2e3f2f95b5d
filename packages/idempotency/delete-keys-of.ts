import type { Sql } from '#packages/sql/sql.ts';

/**
 * Forgets which mutations a caller has made, in the transaction that erases them: fingerprints are made of inputs, which
 * may say where somebody lives.
 */
export async function deleteKeysOf(tx: Sql, caller: string): Promise<void> {
  await tx.$executeRawUnsafe('DELETE FROM idempotency_key WHERE caller = $1', caller);
}
