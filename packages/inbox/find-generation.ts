import type { Sql } from '#packages/sql/sql.ts';

/** One run of an unordered consumer through the stream; a replay begins the next. */
export interface Generation {
  /** 1 for the first. */
  generation: number;
  /** What occurred before is skipped. Null: begins with the first event. */
  beginFrom: Date | null;
  /** Tells this generation from one of the same number in a database that was lost. */
  createdAt: Date;
}

/** The generation a consumer is in; null when it never ran on this database. */
export async function findGeneration(sql: Sql, consumer: string): Promise<Generation | null> {
  const rows = await sql.$queryRawUnsafe<Generation[]>(
    `SELECT generation, begin_from AS "beginFrom", created_at AS "createdAt" FROM inbox_generation
     WHERE consumer = $1::text ORDER BY generation DESC LIMIT 1`,
    consumer,
  );
  return rows[0] ?? null;
}
