import type { Sql } from '#packages/sql/sql.ts';

/** Rows deleted by one statement. */
const batchSize = 1_000;

const statement = `
  DELETE FROM rate_limit WHERE ctid = ANY (ARRAY(
    SELECT ctid FROM rate_limit WHERE expire < now() ORDER BY expire LIMIT ${batchSize} FOR UPDATE SKIP LOCKED
  ))`;

/** Forgets a batch of the attempts that no longer count. Resolves to whether there may be more. */
export async function pruneAttempts(sql: Sql): Promise<boolean> {
  return (await sql.$executeRawUnsafe(statement)) === batchSize;
}
