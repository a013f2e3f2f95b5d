import type { Sql } from '#packages/sql/sql.ts';
import { isUniqueViolation } from '#packages/sql/unique-violation.ts';
import type { Generation } from './find-generation.ts';

/**
 * Lets an unordered consumer begin again, and returns its new generation; null when it never ran on this database. This
 * one row is the whole replay: processes that run notice it within seconds, those that do not when they start.
 * @param from what occurred before is skipped. Null: begin with the first event.
 */
export async function beginGeneration(sql: Sql, consumer: string, from: Date | null): Promise<Generation | null> {
  for (;;) {
    try {
      const rows = await sql.$queryRawUnsafe<Generation[]>(
        `INSERT INTO inbox_generation (consumer, generation, begin_from)
         SELECT consumer, max(generation) + 1, $2::text::timestamptz FROM inbox_generation
         WHERE consumer = $1::text GROUP BY consumer
         RETURNING generation, begin_from AS "beginFrom", created_at AS "createdAt"`,
        consumer,
        from?.toISOString() ?? null,
      );
      return rows[0] ?? null;
    } catch (error) {
      // Somebody else began the same one: this is the one after it.
      if (!isUniqueViolation(error, 'inbox_generation_pkey')) throw error;
    }
  }
}
