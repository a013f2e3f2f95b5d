import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { refuse } from '#packages/refusals/refusal.ts';
import { retryKind } from '#packages/sql/retryable-errors.ts';
import { isUniqueViolation } from '#packages/sql/unique-violation.ts';
import { createTestDatabase, type TestDatabase } from '#packages/test-database/create-test-database.ts';
import { connectDatabase, type Database, type Tx } from '../database.ts';

let parts: AsyncDisposableStack;
let testDatabase: TestDatabase;
let database: Database;
beforeEach(async () => {
  parts = new AsyncDisposableStack();
  testDatabase = parts.use(await createTestDatabase('order'));
  database = connect(4);
});
afterEach(() => parts.disposeAsync());

const connect = (connections: number) =>
  parts.adopt(connectDatabase(testDatabase.url, connections), async (it) => void (await it.close()));

/** A connection that another process might have. */
async function another() {
  const client = parts.adopt(new pg.Client({ connectionString: testDatabase.adminUrl }), (it) => it.end());
  await client.connect();
  return client;
}

const add = (tx: Pick<Tx, '$executeRaw'>, id: string) => tx.$executeRaw`INSERT INTO account (id) VALUES (${id}::uuid)`;
const has = async (id: string) => (await database.prisma.account.count({ where: { id } })) === 1;
const pidOf = async (tx: Pick<Tx, '$queryRaw'>) => {
  const [row] = await tx.$queryRaw<{ pid: number }[]>`SELECT pg_backend_pid() AS pid`;
  return row?.pid;
};
const failureOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  );

/** Resolves with what a transaction gets when it has begun; the transaction goes on until `end` is called. */
async function begin(on: Database, options: { timeout?: number } = {}) {
  const [begun, ended] = [Promise.withResolvers<Tx>(), Promise.withResolvers<void>()];
  const result = failureOf(
    on.prisma.$transaction(async (tx) => {
      begun.resolve(tx);
      await ended.promise;
    }, options),
  );
  return { tx: await begun.promise, end: ended.resolve, result };
}

describe('a transaction', () => {
  test('commits what returns, and rolls back what refuses or throws', async () => {
    const [kept, refused, broken] = [uuidv7(), uuidv7(), uuidv7()];
    await database.transact((tx) => add(tx, kept));
    const refusal = await database.transact(async (tx) => {
      await add(tx, refused);
      return refuse('no');
    });
    expect(refusal).toEqual({ refused: 'no' });
    const failing = database.transact(async (tx) => {
      await add(tx, broken);
      throw new Error('broken');
    });
    await expect(failing).rejects.toThrow('broken');
    expect([await has(kept), await has(refused), await has(broken)]).toEqual([true, false, false]);
  });

  test('is one, whether it is asked for models or by statements', async () => {
    const [one, other] = [uuidv7(), uuidv7()];
    const failing = database.transact(async (tx) => {
      await add(tx, one);
      await tx.account.create({ data: { id: other } });
      const found = await Promise.all([tx.account.count(), tx.$queryRaw`SELECT FROM account`, pidOf(tx)]);
      expect(found).toMatchObject([2, [{}, {}], expect.any(Number)]);
      expect(await has(one)).toBe(false);
      throw new Error('broken');
    });
    await expect(failing).rejects.toThrow('broken');
    expect([await has(one), await has(other)]).toEqual([false, false]);
    await database.transact(async (tx) => tx.account.createMany({ data: [{ id: one }, { id: other }] }));
    expect([await has(one), await has(other)]).toEqual([true, true]);
  });

  test('has the isolation that it asks for', async () => {
    const levels = await Promise.all(
      [{}, { isolationLevel: 'RepeatableRead' as const }].map((options) =>
        database.prisma.$transaction((tx) => tx.$queryRaw`SHOW transaction_isolation`, options),
      ),
    );
    expect(levels.flat()).toEqual([
      { transaction_isolation: 'read committed' },
      { transaction_isolation: 'repeatable read' },
    ]);
  });

  test('fails when work overlooks that a statement failed, and is run again when that one lost', async () => {
    const id = uuidv7();
    const careless = database.transact(async (tx) => {
      await add(tx, id);
      await tx.$queryRaw`SELECT 1 / ${0}::int`.catch(() => {});
    });
    await expect(careless).rejects.toThrow('rolled back by a statement that failed');
    expect(await has(id)).toBe(false);

    let tries = 0;
    await database.transact(async (tx) => {
      tries += 1;
      await add(tx, id);
      if (tries > 1) return;
      await tx.$executeRawUnsafe(`DO $$ BEGIN RAISE EXCEPTION 'lost' USING ERRCODE = '40P01'; END $$`).catch(() => {});
    });
    expect([tries, await has(id)]).toEqual([2, true]);
  });

  test('takes no statement when it is over, however it is asked', async () => {
    const { tx, end, result } = await begin(database);
    await tx.account.count();
    end();
    expect(await result).toBeUndefined();
    await expect(tx.$queryRaw`SELECT 1`).rejects.toThrow('takes no more statements');
    await expect(tx.account.create({ data: { id: uuidv7() } })).rejects.toThrow();
    expect(await database.prisma.account.count()).toBe(0);
  });

  test('waits for statements that were not waited for', async () => {
    const [id, other] = [uuidv7(), uuidv7()];
    await database.transact(async (tx) => void add(tx, id));
    expect(await has(id)).toBe(true);
    const careless = database.transact(async (tx) => void Promise.allSettled([add(tx, other), add(tx, id)]));
    expect(isUniqueViolation(await failureOf(careless), 'account_pkey')).toBe(true);
    expect(await has(other)).toBe(false);
  });
});

describe('a transaction that takes too long', () => {
  test('is rolled back, refuses what follows, never commits, and gives its connection back whole', async () => {
    const small = connect(1);
    const id = uuidv7();
    const { tx, end, result } = await begin(small, { timeout: 100 });
    await add(tx, id);
    // The only connection is free when the transaction is rolled back.
    expect(await pidOf(small.prisma)).toEqual(expect.any(Number));
    for (const late of [add(tx, uuidv7()), tx.account.count()]) {
      expect(retryKind(await failureOf(late))).toBe('conflict');
    }
    end();
    expect(retryKind(await result)).toBe('conflict');
    expect(await has(id)).toBe(false);
    expect(await small.transact((next) => add(next, id))).toBe(1);
  });

  test('is rolled back after the statement that it waits for', async () => {
    const small = connect(1);
    const { tx, end, result } = await begin(small, { timeout: 50 });
    await tx.$queryRaw`SELECT pg_sleep(0.15)::text`;
    await expect(add(tx, uuidv7())).rejects.toThrow('took too long');
    end();
    expect(retryKind(await result)).toBe('conflict');
    expect(await small.prisma.$queryRaw`SELECT pg_current_xact_id_if_assigned()::text AS id`).toEqual([{ id: null }]);
  });

  test('to get a connection has not begun', async () => {
    const small = connect(1);
    const { end, result } = await begin(small);
    const late = small.prisma.$transaction((tx) => add(tx, uuidv7()), { maxWait: 50 });
    expect(retryKind(await failureOf(late))).toBe('unavailable');
    end();
    expect(await result).toBeUndefined();
    expect(await small.prisma.account.count()).toBe(0);
  });
});

describe('a connection', () => {
  test('that is lost in a transaction is replaced, and the transaction fails', async () => {
    const small = connect(1);
    const admin = await another();
    const { tx, end, result } = await begin(small);
    await add(tx, uuidv7());
    await admin.query('SELECT pg_terminate_backend($1)', [await pidOf(tx)]);
    expect(retryKind(await failureOf(tx.$queryRaw`SELECT 1`))).toBe('interrupted');
    end();
    expect(retryKind(await result)).toBe('interrupted');
    expect(await small.prisma.account.count()).toBe(0);
  });

  test('outlives statements that fail', async () => {
    const small = connect(1);
    const before = await pidOf(small.prisma);
    const [id, other] = [uuidv7(), uuidv7()];
    await add(small.prisma, id);
    for (const failing of [add(small.prisma, id), small.transact((tx) => add(tx, id))]) {
      expect(isUniqueViolation(await failureOf(failing), 'account_pkey')).toBe(true);
    }
    const byModel = small.transact((tx) => tx.account.create({ data: { id } }));
    expect(isUniqueViolation(await failureOf(byModel), 'account_pkey')).toBe(true);
    await add(small.prisma, other);
    expect(await pidOf(small.prisma)).toBe(before);
  });

  test('is not waited for by a database that closes: its transaction is rolled back', async () => {
    const closing = connectDatabase(testDatabase.url, 2);
    const id = uuidv7();
    const { tx, end, result } = await begin(closing);
    await add(tx, id);
    await closing.close();
    end();
    await expect(result).resolves.toThrow('closed');
    expect(await has(id)).toBe(false);
  });
});

describe('statements that are used often', () => {
  const prepared = async (on: Database) => {
    const rows = await on.prisma.$queryRawUnsafe<{ statement: string }[]>(
      'SELECT statement FROM pg_prepared_statements ORDER BY prepare_time',
    );
    return rows.map(({ statement }) => statement);
  };

  test('are prepared by name, and not those that are put together', async () => {
    const small = connect(1);
    for (let number = 0; number < 5; number++) {
      await small.prisma.$queryRaw`SELECT ${number}::int`;
      await small.prisma.$queryRawUnsafe(`SELECT $1::int + ${number}`, number);
    }
    expect(await prepared(small)).toEqual(['SELECT $1::int']);
  });

  test('are at most some hundred a connection', async () => {
    const small = connect(1);
    for (let number = 0; number < 230; number++) {
      for (let use = 0; use < 3; use++) await small.prisma.$queryRawUnsafe(`SELECT $1::int + ${number}`, number);
    }
    expect((await prepared(small)).length).toBeLessThan(50);
  });

  test('are right when a migration changes what they return', async () => {
    const small = connect(1);
    const admin = await another();
    await small.prisma.$executeRawUnsafe('CREATE TABLE grown (id int)');
    await small.prisma.$executeRawUnsafe('INSERT INTO grown VALUES ($1)', 1);
    const ask = (tx: Pick<Tx, '$queryRaw'>) => tx.$queryRaw`SELECT * FROM grown WHERE id = ${1}::int`;
    for (let use = 0; use < 4; use++) await ask(small.prisma);
    await admin.query('ALTER TABLE grown ADD COLUMN one int DEFAULT 1');
    expect(await ask(small.prisma)).toEqual([{ id: 1, one: 1 }]);

    const other = connect(1);
    for (let use = 0; use < 4; use++) await other.transact(ask);
    await admin.query('ALTER TABLE grown ADD COLUMN two int DEFAULT 2');
    expect(await other.transact(ask)).toEqual([{ id: 1, one: 1, two: 2 }]);
  });
});
