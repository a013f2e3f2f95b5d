import type { Sql } from '#packages/sql/sql.ts';
import type { Generation } from './find-generation.ts';

/** The unordered consumers that ran on this database, by name, each with the generation it is in. */
export const listGenerations = (sql: Sql): PromiseLike<(Generation & { consumer: string })[]> =>
  sql.$queryRawUnsafe(
    `SELECT DISTINCT ON (consumer) consumer, generation, begin_from AS "beginFrom", created_at AS "createdAt"
     FROM inbox_generation ORDER BY consumer, generation DESC`,
  );
