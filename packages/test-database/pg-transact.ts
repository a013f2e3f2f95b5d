import type pg from 'pg';
import { pgSql } from '#packages/sql/pg-sql.ts';
import type { Sql, Transact } from '#packages/sql/sql.ts';

/** Transactions on connections of a pool, each tried once. @param onCommit called with each that has committed. Default nothing. */
export const pgTransact =
  (pool: pg.Pool, onCommit: (tx: Sql) => void = () => {}): Transact<Sql> =>
  async (work) => {
    const client = await pool.connect();
    let broken = false;
    // Tests break connections on purpose; the statement that runs into it reports it.
    const noteBroken = () => {
      broken = true;
    };
    client.on('error', noteBroken);
    try {
      await client.query('BEGIN');
      const tx = pgSql(client);
      const result = await work(tx);
      await client.query('COMMIT');
      onCommit(tx);
      return result;
    } catch (error) {
      await client.query('ROLLBACK').catch(noteBroken);
      throw error;
    } finally {
      client.off('error', noteBroken);
      client.release(broken);
    }
  };
