import { expect, test } from '@jest/globals';
import pg from 'pg';
import { pgSql } from '#packages/sql/pg-sql.ts';
import type { Sql } from '#packages/sql/sql.ts';
import { createTestDatabase } from '#packages/test-database/create-test-database.ts';
import { claimKey } from '../claim-key.ts';
import { createKeyPrune } from '../prune-keys.ts';

const pruneKeys = createKeyPrune();
const use = (key: string) => ({ caller: 'ada', operation: 'buy', key, input: {}, resultId: `made by ${key}` });

async function openSql(): Promise<{ pool: pg.Pool; sql: Sql } & AsyncDisposable> {
  const parts = new AsyncDisposableStack();
  const database = parts.use(await createTestDatabase('order'));
  const pool = parts.adopt(new pg.Pool({ connectionString: database.url }), (it) => it.end());
  const sql = pgSql(pool);
  return { pool, sql, [Symbol.asyncDispose]: () => parts.disposeAsync() };
}

test('idempotency keys are remembered for 30 days, then forgotten, however many there are', async () => {
  await using opened = await openSql();
  const { pool, sql } = opened;
  await pool.query(
    `INSERT INTO idempotency_key (caller, operation, key, fingerprint, result_id, created_at)
     SELECT 'ada', 'buy', 'old ' || n, '', '', now() - interval '30 days 1 second' FROM generate_series(1, 1500) AS n`,
  );
  await claimKey(sql, use('young'));
  await pool.query(`UPDATE idempotency_key SET created_at = now() - interval '29 days 23 hours' WHERE key = 'young'`);
  expect(await pruneKeys(sql)).toBe(true);
  expect(await pruneKeys(sql)).toBe(false);
  expect((await pool.query('SELECT key FROM idempotency_key')).rows).toEqual([{ key: 'young' }]);
  expect(await claimKey(sql, use('young'))).toEqual({ status: 'repeated', resultId: 'made by young' });
  expect(await claimKey(sql, use('old 1'))).toEqual({ status: 'claimed' });
});

test('a key that is forgotten while it is claimed is claimed anew', async () => {
  await using opened = await openSql();
  const { pool, sql } = opened;
  await claimKey(sql, use('passing'));
  const forgetful: Sql = {
    ...sql,
    $queryRawUnsafe: async <Rows>(statement: string, ...values: unknown[]) => {
      await pool.query('DELETE FROM idempotency_key');
      return sql.$queryRawUnsafe<Rows>(statement, ...values);
    },
  };
  expect(await claimKey(forgetful, use('passing'))).toEqual({ status: 'claimed' });
});
