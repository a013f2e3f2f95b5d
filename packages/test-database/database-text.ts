import type { Sql } from '#packages/sql/sql.ts';

/** Everything a database holds, as text, by table: to look for what must not be in it. */
export async function readDatabaseText(sql: Pick<Sql, '$queryRawUnsafe'>): Promise<Record<string, string>> {
  const tables = await sql.$queryRawUnsafe<{ name: string }[]>(
    `SELECT tablename::text AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY name`,
  );
  const text: Record<string, string> = {};
  for (const { name } of tables) {
    const [row] = await sql.$queryRawUnsafe<{ text: string | null }[]>(
      `SELECT string_agg(row::text, E'\\n') AS text FROM "${name}" AS row`,
    );
    text[name] = row?.text ?? '';
  }
  return text;
}
