import type { ClientBase, Pool } from 'pg';

/** Rows by table, each with the same columns as the first of its table; columns that are left out get their defaults. */
export type Rows = Record<string, readonly object[]>;

/** Inserts rows of several tables in one statement. @param name of the prepared statement; other tables or columns need another */
export async function insertRows(client: ClientBase | Pool, name: string, rows: Rows): Promise<void> {
  const inserts = Object.entries(rows).map(([table, [first]], index) => {
    const columns = Object.keys(first ?? {}).join(', ');
    return `INSERT INTO "${table}" (${columns})
      SELECT ${columns} FROM jsonb_populate_recordset(null::"${table}", $${index + 1}::jsonb)`;
  });
  const last = inserts.pop();
  const earlier = inserts.map((insert, index) => `inserted_${index} AS (${insert})`);
  const text = earlier.length > 0 ? `WITH ${earlier.join(', ')} ${last}` : `${last}`;
  await client.query({ name, text, values: Object.values(rows).map((each) => JSON.stringify(each)) });
}
