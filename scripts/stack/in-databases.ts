import { pgSql } from '#packages/sql/pg-sql.ts';
import type { Sql } from '#packages/sql/sql.ts';
import { withDatabase } from './with-database.ts';

/**
 * Does work in one database after the other, in a transaction each; resolves to what it gave, by subgraph. Throws naming the
 * subgraph that failed.
 */
export async function inDatabases<Result>(
  databases: ReadonlyMap<string, string>,
  work: (sql: Sql) => PromiseLike<Result>,
): Promise<Map<string, Result>> {
  const results = new Map<string, Result>();
  for (const [subgraph, url] of databases) {
    try {
      const result = await withDatabase(url, async (client) => {
        await client.query('BEGIN');
        const done = await work(pgSql(client));
        await client.query('COMMIT');
        return done;
      });
      results.set(subgraph, result);
    } catch (error) {
      const { message, code } = error as NodeJS.ErrnoException;
      throw new Error(`${subgraph}: ${message || code}`, { cause: error });
    }
  }
  return results;
}
