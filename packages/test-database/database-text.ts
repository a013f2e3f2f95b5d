import type { Sql } from '#packages/sql/sql.ts';

/** Everything a database holds, as text, by table: to look for what must not be in it. */
export async function readDatabaseText(sql: Pick<Sql, '$queryRawUnsafe'>): Promise<Record<string, string>> {
  const tables = await sql.$queryRawUnsafe<{ name: string; table: string }[]>(
    `SELECT relname::text AS name, oid::regclass::text AS "table" FROM pg_class
     WHERE relnamespace IN ('public'::regnamespace, 'jobs'::regnamespace) AND relkind = 'r' ORDER BY name`,
  );
  const text: Record<string, string> = {};
  for (const { name, table } of tables) {
    const [row] = await sql.$queryRawUnsafe<{ text: string | null }[]>(
      `SELECT string_agg(row::text, E'\\n') AS text FROM ${table} AS row`,
    );
    text[name] = row?.text ?? '';
  }
  return text;
}
