import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { AnyEvent } from '#packages/event-contract/event-contract.ts';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { type Messaging, openMessaging, until } from '#packages/jetstream/tests/messaging-fixture.ts';
import type { Sql } from '#packages/sql/sql.ts';
import { orderedInbox } from '../ordered-inbox.ts';

const event = (aggregateId: string, aggregateVersion: number) =>
  ({ id: uuidv7(), aggregateId, aggregateVersion }) as AnyEvent;
const events = (aggregateId: string, ...versions: number[]) => versions.map((version) => event(aggregateId, version));

describe('the inbox', () => {
  let messaging: Messaging;
  let sql: Sql;
  beforeAll(async () => {
    messaging = await openMessaging();
    sql = messaging.sql;
  });
  afterAll(() => messaging.close());

  const [one, two] = [orderedInbox('one'), orderedInbox('two')];

  test('records the events of an aggregate in order, each once', async () => {
    const [first, second] = [event('in-order', 1), event('in-order', 2)];
    for (const [given, receipt] of [
      [second, 'gap'],
      [first, 'new'],
      [first, 'duplicate'],
      [second, 'new'],
      [first, 'duplicate'],
    ] as const) {
      expect(await one.peek(sql, [given])).toEqual([receipt]);
      expect(await one.receive(sql, [given])).toEqual([receipt]);
    }
  });

  test('keeps consumers apart', async () => {
    expect(await one.receive(sql, events('apart', 1))).toEqual(['new']);
    expect(await two.receive(sql, events('apart', 1))).toEqual(['new']);
  });

  test('answers for many events of many aggregates at a time, and for peeks as for receipts', async () => {
    await one.receive(sql, [...events('known', 1, 2, 3), ...events('begun', 1)]);
    const twice = event('fresh', 2);
    const given = [
      ...events('known', 2, 3, 4, 5),
      ...events('fresh', 1, 2),
      ...events('begun', 3),
      ...events('unheard', 2, 3),
      ...events('holed', 1, 3),
      ...[twice, event('fresh', 3)],
      ...events('twisted', 2, 1),
    ];
    const receipts = [
      ...['duplicate', 'duplicate', 'new', 'new'],
      ...['new', 'new'],
      'gap',
      ...['gap', 'gap'],
      ...['new', 'gap'],
      ...['duplicate', 'new'],
      ...['new', 'new'],
    ];
    // What is given twice is not recorded yet.
    const peeked = receipts.map((receipt, index) => (given[index] === twice ? 'new' : receipt));
    expect(await one.peek(sql, given)).toEqual(peeked);
    expect(await one.receive(sql, given)).toEqual(receipts);
    expect(await one.receive(sql, given)).toEqual(receipts.map((was) => (was === 'new' ? 'duplicate' : was)));
  });

  test('keeps one row for each aggregate, and none for one that has not begun', async () => {
    for (let version = 1; version <= 5; version++) await two.receive(sql, events('many', version));
    await two.receive(sql, events('late', 2));
    const { rows } = await messaging.pool.query(
      `SELECT aggregate_id, version FROM inbox_position WHERE consumer = 'two' AND aggregate_id <> 'apart'`,
    );
    expect(rows).toEqual([{ aggregate_id: 'many', version: 5 }]);
  });

  test('changes a row within its page, without touching an index', async () => {
    const hot = async () => {
      const { rows } = await messaging.pool.query(
        `SELECT n_tup_upd::int AS updated, n_tup_hot_upd::int AS hot FROM pg_stat_user_tables WHERE relname = 'inbox_position'`,
      );
      return rows[0];
    };
    // So few that all of them have room on a page: when the dead ones are removed is not up to the inbox.
    await messaging.pool.query('TRUNCATE inbox_position');
    await using busy = await openConnection(messaging);
    await busy.query('SELECT pg_stat_force_next_flush()');
    const before = await hot();
    for (let version = 1; version <= 20; version++)
      await one.receive(
        busy.sql,
        ['hot-1', 'hot-2'].map((id) => event(id, version)),
      );
    await busy.query('SELECT pg_stat_force_next_flush()');
    await until(async () => (await hot()).updated - before.updated >= 38);
    const after = await hot();
    expect(after.hot - before.hot).toBe(38);
  });

  describe('waits for a transaction that', () => {
    /** What is answered to events while a rival's transaction, which received others, ends so. */
    async function answerAfter(rivals: AnyEvent[], ending: 'commits' | 'rolls back', given: AnyEvent[]) {
      const finish = Promise.withResolvers<void>();
      const recorded = Promise.withResolvers<void>();
      const rival = messaging
        .transact(async (tx) => {
          await one.receive(tx, rivals);
          recorded.resolve();
          await finish.promise;
          if (ending === 'rolls back') throw new Error('rolled back');
        })
        .catch(() => {});
      await recorded.promise;
      const answer = one.receive(sql, given);
      await messaging.untilOneWaits();
      finish.resolve();
      await rival;
      return answer;
    }

    test.each([
      ['commits', ['duplicate']],
      ['rolls back', ['new']],
    ] as const)('records the same first event and %s', async (ending, receipts) => {
      const contested = events(`first-${ending}`, 1);
      expect(await answerAfter(contested, ending, contested)).toEqual(receipts);
    });

    test.each([
      ['commits', ['duplicate', 'duplicate', 'new']],
      ['rolls back', ['new', 'new', 'new']],
    ] as const)('inserts the row of an aggregate with some of the same events and %s', async (ending, receipts) => {
      const id = `insert-${ending}`;
      expect(await answerAfter(events(id, 1, 2), ending, events(id, 1, 2, 3))).toEqual(receipts);
      expect(await one.peek(sql, events(id, 4))).toEqual(['new']);
    });

    test.each([
      ['commits', ['duplicate', 'new', 'new'], 6],
      ['rolls back', ['gap', 'gap', 'gap'], 3],
    ] as const)(
      'moves the row of an aggregate to what the next events follow and %s',
      async (ending, receipts, next) => {
        const id = `move-${ending}`;
        await one.receive(sql, events(id, 1, 2));
        expect(
          await answerAfter(events(id, 3), ending, events(id, 3, 4, 5).slice(ending === 'commits' ? 0 : 1)),
        ).toEqual(ending === 'commits' ? receipts : receipts.slice(1));
        expect(await one.peek(sql, events(id, next))).toEqual(['new']);
      },
    );

    test('moves one of many rows, and answers of the others what is so', async () => {
      await one.receive(sql, [...events('a-moved', 1), ...events('b-still', 1)]);
      const given = [...events('b-still', 2), ...events('a-moved', 2, 3), ...events('c-new', 1)];
      expect(await answerAfter(events('a-moved', 2), 'commits', given)).toEqual(['new', 'duplicate', 'new', 'new']);
    });
  });

  test('is asked by many for the same aggregates at once, in whatever order, without a deadlock', async () => {
    const ids = Array.from({ length: 20 }, (_, index) => `many-${index}`);
    const counts = new Map<string, number>();
    const ask = async (seed: number) => {
      for (let version = 1; version <= 10; version++) {
        const given = ids
          .map((id) => event(id, version))
          .sort((a, b) => hash(a.aggregateId, seed) - hash(b.aggregateId, seed));
        await messaging.transact(async (tx) => {
          const receipts = await one.receive(tx, given);
          for (const [index, receipt] of receipts.entries()) {
            const name = `${given[index]?.aggregateId} ${version}`;
            if (receipt === 'new') counts.set(name, (counts.get(name) ?? 0) + 1);
            else expect(receipt).toBe('duplicate');
          }
        });
      }
    };
    await Promise.all([1, 2, 3, 4, 5, 6].map(ask));
    expect(counts.size).toBe(200);
    expect(new Set(counts.values())).toEqual(new Set([1]));
  });
});

const hash = (text: string, seed: number) => (Number(text.replace(/\D/g, '')) * 7 * seed) % 23;

async function openConnection({ pool }: Messaging) {
  const client = await pool.connect();
  return {
    query: (text: string) => client.query(text),
    sql: {
      $queryRawUnsafe: async (text: string, ...values: unknown[]) => (await client.query(text, values)).rows,
      $executeRawUnsafe: async (text: string, ...values: unknown[]) => (await client.query(text, values)).rowCount ?? 0,
    } as Sql,
    [Symbol.asyncDispose]: async () => client.release(),
  };
}
