import { Sql as Fragment } from '@prisma/client/runtime/client';
import type { QueryConfig, QueryResult, QueryResultRow } from 'pg';
import type { Sql } from '#packages/sql/sql.ts';
import { rawParameter } from './raw-parameter.ts';
import { rawValues, unreadValues } from './raw-values.ts';

/** A statement as `pg` takes it. */
export type Statement = QueryConfig<unknown[]>;

/** Has a statement run, on any connection or on that of a transaction. */
export type Send = (statement: Statement) => Promise<QueryResult<QueryResultRow>>;

type Tagged = TemplateStringsArray | Fragment;

/** The raw queries of Prisma Client. */
export interface RawSql extends Sql {
  $queryRaw<Rows = unknown>(query: Tagged, ...values: unknown[]): Promise<Rows>;
  $executeRaw(query: Tagged, ...values: unknown[]): Promise<number>;
}

/**
 * The raw queries of Prisma Client without Prisma Client, which takes several times as long for them. They take and give the
 * same values; errors are those of `pg`.
 */
export function rawSql(send: Send): RawSql {
  const query = async <Rows>(text: string, values: unknown[]) => {
    const { rows } = await send({ text, values: values.map(rawParameter), types: rawValues });
    // Of several statements `pg` gives several results.
    if (!rows) throw new TypeError('these are several statements: execute them');
    return rows as Rows;
  };
  const execute = async (text: string, values: unknown[]) =>
    (await send({ text, values: values.map(rawParameter), types: unreadValues })).rowCount ?? 0;
  return {
    async $queryRaw<Rows>(tagged: Tagged, ...values: unknown[]) {
      const fragment = toFragment(tagged, values);
      return query<Rows>(fragment.text, fragment.values);
    },
    async $executeRaw(tagged, ...values) {
      const fragment = toFragment(tagged, values);
      return execute(fragment.text, fragment.values);
    },
    $queryRawUnsafe: <Rows>(text: string, ...values: unknown[]) => query<Rows>(text, values),
    $executeRawUnsafe: (text, ...values) => execute(text, values),
  };
}

const toFragment = (tagged: Tagged, values: unknown[]) =>
  'raw' in tagged ? new Fragment(tagged, values as Fragment['values']) : tagged;
