import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type CommittedEvents, collectCommitted } from '#packages/causality/committed-events.ts';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { pgSql } from '#packages/sql/pg-sql.ts';
import type { Sql } from '#packages/sql/sql.ts';
import { createTransact } from '#packages/sql/transact.ts';
import { pgTransact } from '#packages/test-database/pg-transact.ts';
import { claimKey } from '../claim-key.ts';
import { createBuy, openShop, type Purchase, type Shop, type Wish } from './a-shop.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(async () => shop[Symbol.asyncDispose]());

/** What buys, and how many are made by each transaction. */
function aBuyer(onPerform: (made: readonly Purchase[]) => unknown = () => {}) {
  const groups: number[] = [];
  const transact = createTransact<Sql>((work) => pgTransact(shop.pool)(work));
  const buy = createBuy(transact, async (made) => {
    groups.push(made.length);
    await onPerform(made);
  });
  return { buy, groups };
}

const messageOf = (work: Promise<unknown>): Promise<unknown> =>
  work.catch((error: Error) => (error.message.includes('violates check constraint') ? 'not taken' : error.message));

const purchasesOf = async (keys: readonly string[]) => {
  const { rows } = await shop.pool.query<{ id: string; transaction: string }>(
    'SELECT id, xmin::text AS transaction FROM purchase WHERE key = ANY($1)',
    [keys],
  );
  return { ids: rows.map(({ id }) => id), transactions: new Set(rows.map(({ transaction }) => transaction)).size };
};
const keysKept = async (keys: readonly string[]) =>
  (await shop.pool.query('SELECT FROM idempotency_key WHERE key = ANY($1)', [keys])).rowCount;

const someKeys = (count: number) => Array.from({ length: count }, () => uuidv7());

describe('mutations that wait at the same moment', () => {
  test('are one transaction, and each gets what it has made', async () => {
    const keys = someKeys(10);
    const { buy, groups } = aBuyer();
    const ids = await Promise.all(keys.map((key) => buy(key, 'a cup')));
    expect(groups).toEqual([10]);
    const { ids: made, transactions } = await purchasesOf(keys);
    expect(new Set(ids)).toEqual(new Set(made));
    expect([made.length, transactions]).toEqual([10, 1]);
  });

  test('are those that arrive while others are done', async () => {
    const [begun, go] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const { buy, groups } = aBuyer(async () => {
      begun.resolve();
      await go.promise;
    });
    const first = buy(uuidv7(), 'a cup');
    await begun.promise;
    const others = someKeys(5).map((key) => buy(key, 'a cup'));
    go.resolve();
    await Promise.all([first, ...others]);
    expect(groups).toEqual([1, 5]);
  });

  test('are refused each for itself, and leave the keys of those free', async () => {
    const keys = someKeys(4);
    const wishes: Wish[] = ['a cup', 'sold out', 'a mug', 'sold out'];
    const { buy, groups } = aBuyer();
    const ids = someKeys(4);
    const answers = await Promise.all(keys.map((key, index) => buy(key, wishes[index] ?? 'a cup', ids[index])));
    expect(answers).toEqual([ids[0], { refused: 'sold-out' }, ids[2], { refused: 'sold-out' }]);
    expect(groups).toEqual([4]);
    expect(await keysKept(keys)).toBe(2);
    const again = uuidv7();
    expect(await buy(keys[1] ?? '', 'a mug', again)).toBe(again);
  });

  test('leave nothing when all are refused', async () => {
    const keys = someKeys(3);
    const { buy } = aBuyer();
    const answers = await Promise.all(keys.map((key) => buy(key, 'sold out')));
    expect(answers).toEqual(keys.map(() => ({ refused: 'sold-out' })));
    expect(await keysKept(keys)).toBe(0);
  });

  test('fail each for itself', async () => {
    const keys = someKeys(9);
    const { buy } = aBuyer();
    const ids = someKeys(9);
    const answers = await Promise.all(
      keys.map((key, index) => messageOf(buy(key, index === 3 ? 'too much' : 'a cup', ids[index]))),
    );
    expect(answers).toEqual(ids.map((id, index) => (index === 3 ? 'not taken' : id)));
    expect((await purchasesOf(keys)).ids).toHaveLength(8);
    expect(await keysKept(keys)).toBe(8);
  });

  test('meet an outage together, and may be sent again', async () => {
    const outage = Object.assign(new Error('the connection is gone'), { code: 'ECONNRESET' });
    const [keys, ids] = [someKeys(5), someKeys(5)];
    let isDown = true;
    const { buy, groups } = aBuyer(() => {
      if (isDown) throw outage;
    });
    const met = await Promise.all(keys.map((key) => messageOf(buy(key, 'a cup'))));
    expect(met).toEqual(keys.map(() => outage.message));
    expect(groups).toEqual([5]);
    isDown = false;
    expect(await Promise.all(keys.map((key, index) => buy(key, 'a cup', ids[index])))).toEqual(ids);
  });

  test('tell each request of what was committed for it', async () => {
    const { buy, groups } = aBuyer();
    const wishes: Wish[] = ['a cup', 'sold out', 'a mug', 'a cup'];
    const ids = someKeys(wishes.length);
    const key = uuidv7();
    const told = await Promise.all(
      wishes.map((wish, index) => {
        const committed: CommittedEvents = new Map();
        // The last repeats the first.
        const use = index === 0 || index === 3 ? key : uuidv7();
        return collectCommitted(committed, () => buy(use, wish, ids[index])).then(() => committed);
      }),
    );
    expect(groups).toEqual([3]);
    const { rows } = await shop.pool.query<{ id: string; aggregate_id: string; correlation_id: string }>(
      'SELECT id, aggregate_id, correlation_id FROM outbox_event WHERE aggregate_id = ANY($1)',
      [ids],
    );
    expect(rows.every((row) => row.correlation_id === `of ${row.aggregate_id}`)).toBe(true);
    const eventOf = (id: string | undefined) => rows.filter((row) => row.aggregate_id === id).map((row) => row.id);
    expect(told).toEqual([
      new Map([['note', eventOf(ids[0])]]),
      new Map(),
      new Map([['note', eventOf(ids[2])]]),
      new Map(),
    ]);
  });
});

describe('a key that is used more than once at the same moment', () => {
  test('stands for one effect, and is refused with another input', async () => {
    const [key, id] = [uuidv7(), uuidv7()];
    const { buy } = aBuyer();
    const answers = await Promise.all([
      buy(key, 'a cup', id),
      buy(uuidv7(), 'a cup'),
      buy(key, 'a mug'),
      ...Array.from({ length: 40 }, () => buy(key, 'a cup')),
    ]);
    const [first, , other, ...again] = answers;
    expect(first).toBe(id);
    expect(other).toEqual({ refused: 'idempotency-key-reused' });
    expect(new Set(again)).toEqual(new Set([id]));
    expect((await purchasesOf([key])).ids).toEqual([id]);
  });

  test('is taken by the next one when the first is refused or fails', async () => {
    const { buy } = aBuyer();
    for (const wish of ['sold out', 'too much'] as const) {
      const [key, id] = [uuidv7(), uuidv7()];
      const [first, other] = await Promise.all([
        messageOf(buy(key, wish)),
        buy(key, 'a cup', id),
        buy(uuidv7(), 'a cup'),
      ]);
      expect(first).toEqual(wish === 'sold out' ? { refused: 'sold-out' } : 'not taken');
      expect(other).toBe(id);
    }
  });

  test('in another process as well holds up nobody else', async () => {
    const [key, id] = [uuidv7(), uuidv7()];
    const elsewhere = await shop.pool.connect();
    await elsewhere.query('BEGIN');
    const use = { caller: 'ada', operation: 'buy', key, input: { wish: 'a cup' }, resultId: id };
    expect(await claimKey(pgSql(elsewhere), use)).toEqual({ status: 'claimed' });

    const { buy, groups } = aBuyer();
    let isAnswered = false;
    const waits = buy(key, 'a cup').finally(() => {
      isAnswered = true;
    });
    await Promise.all(someKeys(3).map((other) => buy(other, 'a cup')));
    await buy(uuidv7(), 'a cup');
    expect([isAnswered, groups]).toEqual([false, [3, 1]]);
    await elsewhere.query('COMMIT');
    elsewhere.release();
    expect(await waits).toBe(id);
  });
});
