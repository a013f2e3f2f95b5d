import { PrismaPg } from '@prisma/adapter-pg';
import { ColumnTypeEnum, type SqlDriverAdapter } from '@prisma/driver-adapter-utils';
import type pg from 'pg';

const CHAR = 18;
const CHAR_ARRAY = 1002;

/**
 * Connects Prisma's adapter so that it also passes on PostgreSQL's internal one-byte type `"char"`. The schema engine
 * reads catalog columns of that type when it compares schemas, and `@prisma/adapter-pg` 7.10 refuses them. It does know
 * arrays of it, which the engine never reads: the columns travel through the adapter as such.
 *
 * Scripts are run as they are: the adapter takes them apart at every `;`, also in comments and function bodies.
 */
export async function connectCatalogAdapter(pool: pg.Pool): Promise<SqlDriverAdapter> {
  const query = pool.query.bind(pool) as (config: pg.QueryConfig) => Promise<pg.QueryResult>;
  pool.query = (async (config: pg.QueryConfig) => {
    const result = await query(config);
    for (const field of result.fields ?? []) if (field.dataTypeID === CHAR) field.dataTypeID = CHAR_ARRAY;
    return result;
  }) as typeof pool.query;

  const adapter = await new PrismaPg(pool).connect();
  adapter.executeScript = async (script) => void (await pool.query(script));
  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (sql) => {
    const result = await queryRaw(sql);
    const columnTypes = result.columnTypes.map((type) =>
      type === ColumnTypeEnum.CharacterArray ? ColumnTypeEnum.Character : type,
    );
    return { ...result, columnTypes };
  };
  return adapter;
}
