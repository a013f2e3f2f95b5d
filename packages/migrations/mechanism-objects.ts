import type { SchemaFilter } from '@prisma/schema-engine-wasm/schema_engine_bg';
import pg from 'pg';
import { mechanismMigrations } from './mechanism-migrations.ts';

// Views as well: one stands where a table stood in an earlier version.
const tables = `SELECT relname::text AS name FROM pg_class WHERE relnamespace = pg_my_temp_schema() AND relkind IN ('r', 'p', 'v')`;
const enums = `SELECT typname::text AS name FROM pg_type WHERE typnamespace = pg_my_temp_schema() AND typtype = 'e'`;

/**
 * What the migrations of mechanisms create, for the schema engine to leave alone. Found by running them on temporary tables
 * of the database that `adminUrl` names, and rolling that back. What they create in a schema of their own is left alone anyway.
 */
export async function mechanismObjects(adminUrl: string): Promise<SchemaFilter> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query('BEGIN');
    await client.query('SET LOCAL search_path = pg_temp');
    for (const { sql } of mechanismMigrations()) await client.query(sql);
    const names = async (query: string) =>
      (await client.query<{ name: string }>(query)).rows.map(({ name }) => `public.${name}`);
    return { externalTables: await names(tables), externalEnums: await names(enums) };
  } finally {
    await client.end();
  }
}
