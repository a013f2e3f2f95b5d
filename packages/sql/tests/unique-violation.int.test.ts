import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '#packages/test-database/create-test-database.ts';
import { isUniqueViolation } from '../unique-violation.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase('order');
});
afterAll(async () => {
  await database[Symbol.asyncDispose]();
});

const raise = (state: string, constraint: string) =>
  `DO $$ BEGIN RAISE EXCEPTION 'raised' USING ERRCODE = '${state}', CONSTRAINT = '${constraint}'; END $$`;

async function askPg(sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  try {
    return await client.query(sql).catch((reason) => reason);
  } finally {
    await client.end();
  }
}

async function askAdapter(sql: string): Promise<unknown> {
  const adapter = await new PrismaPg({ connectionString: database.url }).connect();
  try {
    return await adapter.executeRaw({ sql, args: [], argTypes: [] }).catch((reason) => reason);
  } finally {
    await adapter.dispose();
  }
}

test.each([
  ['pg', askPg],
  ['Prisma’s adapter', askAdapter],
])('a row a unique index refuses is told from other errors through %s', async (_through, ask) => {
  expect(isUniqueViolation(await ask(raise('23505', 'some_key')), 'some_key')).toBe(true);
  expect(isUniqueViolation(await ask(raise('23505', 'other_key')), 'some_key')).toBe(false);
  expect(isUniqueViolation(await ask(raise('23514', 'some_key')), 'some_key')).toBe(false);
});

test('is told from what is no error of a database', () => {
  expect(isUniqueViolation(new Error('some_key'), 'some_key')).toBe(false);
  expect(isUniqueViolation(null, 'some_key')).toBe(false);
});
