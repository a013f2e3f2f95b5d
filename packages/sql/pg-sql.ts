import type { ClientBase, Pool } from 'pg';
import type { Sql } from './sql.ts';

/** A connection or a pool of `pg` as the mechanisms know a session. (Rows are what `pg` makes of them.) */
export function pgSql(session: ClientBase | Pool): Sql {
  const query = (statement: string, values: unknown[]) => session.query(statement, values);
  return {
    $queryRawUnsafe: async <Rows>(statement: string, ...values: unknown[]) =>
      (await query(statement, values)).rows as Rows,
    $executeRawUnsafe: async (statement, ...values) => (await query(statement, values)).rowCount ?? 0,
  };
}
