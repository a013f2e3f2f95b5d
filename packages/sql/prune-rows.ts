import type { Sql } from './sql.ts';

export interface PruneOptions {
  table: string;
  /** Which rows are deleted: a condition in SQL. */
  where: string;
  /** The column of the condition, by whose index they are found. */
  orderBy: string;
  /** Most rows deleted by one statement. Default 1,000. */
  batchSize?: number;
}

/**
 * Makes what deletes a batch of rows, those with the lowest `orderBy` first; it resolves to whether there may be more. Rows that
 * another process is deleting are left to it. All options are parts of the statement: never what somebody has sent.
 */
export function pruneRows({ table, where, orderBy, batchSize = 1_000 }: PruneOptions): (sql: Sql) => Promise<boolean> {
  const statement = `
    DELETE FROM ${table} WHERE ctid = ANY (ARRAY(
      SELECT ctid FROM ${table} WHERE ${where} ORDER BY ${orderBy} LIMIT ${batchSize} FOR UPDATE SKIP LOCKED
    ))`;
  return async (sql) => (await sql.$executeRawUnsafe(statement)) === batchSize;
}
