import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '#packages/test-database/create-test-database.ts';
import { retryKind } from '../retryable-errors.ts';

const query = (sql: string) => ({ sql, args: [], argTypes: [] });

const raise = (state: string) => query(`DO $$ BEGIN RAISE EXCEPTION 'raised' USING ERRCODE = '${state}'; END $$`);

describe('errors as the database and its drivers report them', () => {
  let database: TestDatabase;
  let adapter: Awaited<ReturnType<PrismaPg['connect']>>;
  beforeAll(async () => {
    database = await createTestDatabase('order');
    adapter = await new PrismaPg({ connectionString: database.url }).connect();
  });
  afterAll(async () => {
    await adapter.dispose();
    await database[Symbol.asyncDispose]();
  });

  test('a deadlock is a conflict', async () => {
    const pool = new pg.Pool({ connectionString: database.url });
    const one = await pool.connect();
    const other = await pool.connect();
    try {
      await Promise.all([one, other].map((client) => client.query('BEGIN')));
      await one.query('SELECT pg_advisory_xact_lock(1)');
      await other.query('SELECT pg_advisory_xact_lock(2)');
      const results = await Promise.allSettled([
        one.query('SELECT pg_advisory_xact_lock(2)').finally(() => one.query('ROLLBACK')),
        other.query('SELECT pg_advisory_xact_lock(1)').finally(() => other.query('ROLLBACK')),
      ]);
      const kinds = results.map((result) => (result.status === 'rejected' ? retryKind(result.reason) : 'fulfilled'));
      expect(kinds.sort()).toEqual(['conflict', 'fulfilled']);
    } finally {
      one.release();
      other.release();
      await pool.end();
    }
  });

  test.each([
    ['40001', 'conflict'],
    ['55P03', 'conflict'],
    ['53300', 'unavailable'],
    ['57P01', 'interrupted'],
    ['22012', null],
    ['23505', null],
  ])('SQLSTATE %s through Prisma’s adapter is %s', async (state, kind) => {
    const error = await adapter.executeRaw(raise(state)).catch((reason) => reason);
    expect(retryKind(error)).toBe(kind);
  });

  test('a connection the server ended is interrupted', async () => {
    const error = await adapter
      .queryRaw(query('SELECT pg_terminate_backend(pg_backend_pid())'))
      .catch((reason) => reason);
    expect(retryKind(error)).toBe('interrupted');
  });

  test('a server that is not there is unavailable, for pg and for Prisma’s adapter', async () => {
    const connectionString = 'postgres://nobody@127.0.0.1:1/nowhere';
    const client = new pg.Client({ connectionString });
    expect(retryKind(await client.connect().catch((reason) => reason))).toBe('unavailable');
    const away = await new PrismaPg({ connectionString }).connect();
    expect(retryKind(await away.queryRaw(query('SELECT 1')).catch((reason) => reason))).toBe('unavailable');
    await away.dispose();
  });
});
