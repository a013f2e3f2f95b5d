import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { array, asyncProperty, constantFrom, assert as hold, nat, record } from 'fast-check';
import type { AnyEvent } from '#packages/event-contract/event-contract.ts';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { insertNote, type Messaging, openMessaging } from '#packages/jetstream/tests/messaging-fixture.ts';
import type { Sql } from '#packages/sql/sql.ts';
import { beginGeneration } from '../begin-generation.ts';
import { ensureGeneration } from '../ensure-generation.ts';
import { pruneGenerations } from '../prune-generations.ts';
import { unorderedInbox } from '../unordered-inbox.ts';

const event = (aggregateId: string, aggregateVersion: number, aggregateType = 'note') =>
  ({ id: uuidv7(), aggregateType, aggregateId, aggregateVersion }) as AnyEvent;

/** Asked for one event at a time. */
function inboxOf(consumer: string, generation: number) {
  const inbox = unorderedInbox(consumer, generation);
  return {
    peek: async (sql: Sql, one: AnyEvent) => (await inbox.peek(sql, [one]))[0],
    receive: async (sql: Sql, one: AnyEvent) => (await inbox.receive(sql, [one]))[0],
  };
}

describe('the inbox of an unordered consumer', () => {
  let messaging: Messaging;
  let sql: Sql;
  beforeAll(async () => {
    messaging = await openMessaging();
    sql = messaging.sql;
  });
  afterAll(() => messaging.close());
  beforeEach(async () => {
    await messaging.pool.query('TRUNCATE inbox_generation, inbox_versions, taken_note');
    await ensureGeneration(sql, 'one', 'first');
  });

  const first = inboxOf('one', 1);
  const rows = async (query = 'SELECT aggregate_id, versions::text FROM inbox_versions ORDER BY 1') =>
    (await messaging.pool.query(query)).rows;

  test('records versions in any order, each once, those that follow each other as one range', async () => {
    for (const version of [3, 1, 7, 2]) {
      expect(await first.peek(sql, event('a', version))).toBe('new');
      expect(await first.receive(sql, event('a', version))).toBe('new');
      expect(await first.receive(sql, event('a', version))).toBe('duplicate');
      expect(await first.peek(sql, event('a', version))).toBe('duplicate');
    }
    expect(await rows()).toEqual([{ aggregate_id: 'a', versions: '{[1,4),[7,8)}' }]);
    for (let version = 1; version <= 100; version++) await first.receive(sql, event('a', version));
    expect(await rows()).toEqual([{ aggregate_id: 'a', versions: '{[1,101)}' }]);
  });

  test('calls the second of two copies a duplicate when it records the first, and not before', async () => {
    const inbox = unorderedInbox('one', 1);
    const copies = [event('a', 1), event('a', 2), event('a', 1)];
    expect(await inbox.peek(sql, copies)).toEqual(['new', 'new', 'new']);
    expect(await inbox.receive(sql, copies)).toEqual(['new', 'new', 'duplicate']);
    expect(await inbox.peek(sql, copies)).toEqual(['duplicate', 'duplicate', 'duplicate']);
  });

  test('takes the largest version an envelope can bear', async () => {
    for (const receipt of ['new', 'duplicate'])
      expect(await first.receive(sql, event('a', Number.MAX_SAFE_INTEGER))).toBe(receipt);
  });

  test('keeps consumers, aggregate types and generations apart', async () => {
    await ensureGeneration(sql, 'two', 'first');
    expect(await first.receive(sql, event('a', 1))).toBe('new');
    expect(await first.receive(sql, event('a', 1, 'order'))).toBe('new');
    expect(await inboxOf('two', 1).receive(sql, event('a', 1))).toBe('new');
    await beginGeneration(sql, 'one', null);
    expect(await inboxOf('one', 2).receive(sql, event('a', 1))).toBe('new');
  });

  test('takes nothing for a generation that ended, or of a consumer that never began', async () => {
    await beginGeneration(sql, 'one', null);
    for (const inbox of [first, inboxOf('one', 3), inboxOf('nobody', 1)]) {
      expect(await inbox.peek(sql, event('a', 1))).toBe('superseded');
      expect(await inbox.receive(sql, event('a', 1))).toBe('superseded');
    }
    expect(await rows()).toEqual([]);
  });

  test.each([
    ['commits', 1, 'duplicate'],
    ['rolls back', 1, 'new'],
    ['commits', 2, 'new'],
    ['rolls back', 2, 'new'],
  ])('waits for a transaction that %s, and then says of version %d: %s', async (ending, version, receipt) => {
    const finish = Promise.withResolvers<void>();
    const recorded = Promise.withResolvers<void>();
    const rival = messaging
      .transact(async (tx) => {
        await first.receive(tx, event('a', 1));
        recorded.resolve();
        await finish.promise;
        if (ending === 'rolls back') throw new Error('rolled back');
      })
      .catch(() => {});
    await recorded.promise;
    const answer = first.receive(sql, event('a', version));
    await messaging.untilOneWaits();
    finish.resolve();
    await rival;
    expect(await answer).toBe(receipt);
  });

  test('lets each event take effect once in a generation, whatever is delivered twice, late, or by whom is killed', async () => {
    const deliveries = array(
      record({
        aggregate: constantFrom('a', 'b', 'c'),
        version: nat({ max: 11 }),
        fate: constantFrom('ok', 'ok', 'crash', 'replay'),
      }),
      { minLength: 20, maxLength: 80 },
    );
    await hold(
      asyncProperty(deliveries, nat(), async (drawn, seed) => {
        await messaging.transact(async (tx) => {
          for (const table of ['inbox_generation', 'inbox_versions', 'taken_note'])
            await tx.$executeRawUnsafe(`DELETE FROM ${table}`);
          await ensureGeneration(tx, 'one', 'first');
        });
        let generation = 1;
        const committed: string[] = [];
        const deliver = async ({ aggregate, version, fate }: (typeof drawn)[number]) => {
          // The process may know an earlier generation than the one that is on.
          const known = generation;
          if (fate === 'replay' && generation < 4) {
            const begun = await beginGeneration(sql, 'one', null);
            // Of two that begin together, the later one may be told of first.
            generation = Math.max(generation, begun?.generation ?? 0);
          }
          const effect = `${known} ${aggregate} ${version}`;
          const receipt = await messaging
            .transact(async (tx) => {
              // Nothing here outlives the server, and a busy disk is slow.
              await tx.$executeRawUnsafe('SET LOCAL synchronous_commit TO off');
              const answer = await inboxOf('one', known).receive(tx, event(aggregate, version + 1));
              if (answer === 'new') await insertNote(tx, effect);
              if (fate === 'crash') throw new Error('killed');
              return answer;
            })
            .catch(() => null);
          if (receipt === 'new' || receipt === 'duplicate') committed.push(effect);
        };
        for (let at = 0; at < drawn.length; ) {
          const together = 1 + ((seed + at * 7) % 10);
          await Promise.all(drawn.slice(at, at + together).map(deliver));
          at += together;
        }
        const effects = await messaging.notesTaken();
        expect([...effects].sort()).toEqual([...new Set(committed)].sort());
        // What the last generation has not seen yet is new to it, whatever failed before.
        const all = (['a', 'b', 'c'] as const).flatMap((aggregate) =>
          Array.from({ length: 12 }, (_, version) => ({ aggregate, version, fate: 'ok' as const })),
        );
        await Promise.all(all.map(deliver));
        const last = (await messaging.notesTaken()).filter((effect) => effect.startsWith(`${generation} `));
        expect(last).toHaveLength(36);
        expect(new Set(last).size).toBe(36);
        const ranges = await rows(`SELECT versions::text FROM inbox_versions WHERE generation = ${generation}`);
        expect(ranges).toEqual(Array.from({ length: 3 }, () => ({ versions: '{[1,13)}' })));
      }),
      { numRuns: 15, endOnFailure: true },
    );
  }, 120_000);

  describe('when it is pruned', () => {
    const pruneAll = async () => {
      while (await pruneGenerations(sql));
    };
    const received = () =>
      rows('SELECT consumer, generation, count(*)::int FROM inbox_versions GROUP BY 1, 2 ORDER BY 1, 2');
    const fill = (consumer: string, generation: number, count: number) =>
      messaging.pool.query(
        `INSERT INTO inbox_versions SELECT $1, $2, 'note', number, '{[1,2)}' FROM generate_series(1, $3::int) AS number`,
        [consumer, generation, count],
      );

    test('keeps the generation that is on, and what ended less than a day ago', async () => {
      await ensureGeneration(sql, 'two', 'first');
      for (const consumer of ['one', 'two']) {
        await beginGeneration(sql, consumer, null);
        await fill(consumer, 1, 2_500);
        await fill(consumer, 2, 3);
      }
      await pruneAll();
      const both = [
        { consumer: 'two', generation: 1, count: 2_500 },
        { consumer: 'two', generation: 2, count: 3 },
      ];
      const [kept] = [{ consumer: 'one', generation: 2, count: 3 }];
      expect(await received()).toEqual([{ consumer: 'one', generation: 1, count: 2_500 }, kept, ...both]);
      await messaging.pool.query(
        `UPDATE inbox_generation SET created_at = now() - interval '25 hours' WHERE consumer = 'one'`,
      );
      await pruneAll();
      expect(await received()).toEqual([kept, ...both]);
    });
  });
});
