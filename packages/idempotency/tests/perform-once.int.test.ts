import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import pg from 'pg';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { refuse } from '#packages/refusals/refusal.ts';
import type { Sql } from '#packages/sql/sql.ts';
import { createTransact } from '#packages/sql/transact.ts';
import { createTestDatabase, type TestDatabase } from '#packages/test-database/create-test-database.ts';
import { pgTransact } from '#packages/test-database/pg-transact.ts';
import type { KeyUse } from '../claim-key.ts';
import { type IdempotentWork, performOnce } from '../perform-once.ts';

let testDatabase: TestDatabase;
let pool: pg.Pool;

const transact = createTransact<Sql>((work) => pgTransact(pool)(work));

const once = <Outcome, Recalled>(use: KeyUse, work: IdempotentWork<Outcome, Recalled>) =>
  transact((tx) => performOnce(tx, use, work));

const use = (key: string, input: unknown) => ({
  caller: 'ada',
  operation: 'buy',
  key,
  input,
  resultId: uuidv7(),
});
const recall = async (resultId: string) => resultId;

beforeAll(async () => {
  testDatabase = await createTestDatabase('order');
  pool = new pg.Pool({ connectionString: testDatabase.url, max: 20 });
});

afterAll(async () => {
  await pool.end();
  await testDatabase[Symbol.asyncDispose]();
});

describe('a mutation with an idempotency key', () => {
  test('is performed once however often it is sent at once', async () => {
    const perform = jest.fn(async () => 'first');
    const key = uuidv7();
    const results = await Promise.all(
      Array.from({ length: 50 }, () => once(use(key, { units: 2 }), { perform, recall: async () => 'again' })),
    );
    expect(perform).toHaveBeenCalledTimes(1);
    expect(results.filter((result) => result === 'first')).toHaveLength(1);
    expect(results.filter((result) => result === 'again')).toHaveLength(49);
  });

  test('takes an input for the same whatever the order of its fields and whether null or absent', async () => {
    const key = uuidv7();
    const first = use(key, { units: 2, note: null, to: { a: 1, b: 2 } });
    const again = use(key, { to: { b: 2, a: 1 }, units: 2 });
    await once(first, { perform: async () => first.resultId, recall });
    expect(await once(again, { perform: async () => 'never', recall })).toBe(first.resultId);
  });

  test('is refused with another input', async () => {
    const key = uuidv7();
    await once(use(key, { units: 2 }), { perform: async () => 'done', recall });
    const result = await once(use(key, { units: 3 }), { perform: async () => 'never', recall });
    expect(result).toEqual({ refused: 'idempotency-key-reused' });
  });

  test('leaves the key free when it is refused or fails', async () => {
    const key = uuidv7();
    const refused = await once(use(key, {}), { perform: async () => refuse('sold-out'), recall });
    expect(refused).toEqual({ refused: 'sold-out' });
    const failing = once(use(key, {}), { perform: () => Promise.reject(new Error('broken')), recall });
    await expect(failing).rejects.toThrow('broken');
    expect(await once(use(key, {}), { perform: async () => 'done', recall })).toBe('done');
  });
});
