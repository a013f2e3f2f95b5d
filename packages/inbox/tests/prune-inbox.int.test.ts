import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { type Messaging, openMessaging } from '#packages/jetstream/tests/messaging-fixture.ts';
import type { Sql } from '#packages/sql/sql.ts';
import { peekReceipt } from '../peek-receipt.ts';
import { createInboxPrune } from '../prune-inbox.ts';
import { receiveOnce } from '../receive-once.ts';

const event = (aggregateId: string, aggregateVersion: number) => ({ id: uuidv7(), aggregateId, aggregateVersion });

describe('pruning the inbox', () => {
  let messaging: Messaging;
  beforeAll(async () => {
    messaging = await openMessaging();
  });
  afterAll(() => messaging.close());
  beforeEach(() => messaging.pool.query('TRUNCATE inbox_event'));

  /** Records versions 1 to `versions` of each aggregate, each `hours` ago. */
  const record = (aggregateIds: string[], versions: number, hours: number, consumer = 'one') =>
    messaging.pool.query(
      `INSERT INTO inbox_event (consumer, aggregate_id, aggregate_version, event_id, processed_at)
       SELECT $1, id, version, gen_random_uuid(), now() - make_interval(hours => $4)
       FROM unnest($2::text[]) AS id, generate_series(1, $3::int) AS version`,
      [consumer, aggregateIds, versions, hours],
    );
  const kept = async () =>
    (
      await messaging.pool.query<{ row: string }>(
        `SELECT consumer || ' ' || aggregate_id || ' ' || aggregate_version AS row FROM inbox_event ORDER BY 1`,
      )
    ).rows.map(({ row }) => row);
  const pruneAll = async (sql: Sql = messaging.sql, prune = createInboxPrune()) => {
    while (await prune(sql));
  };

  test('keeps the newest row of each consumer and aggregate, however old', async () => {
    await record(['a'], 5, 24 * 400);
    await record(['b'], 1, 24 * 400);
    await record(['a'], 2, 48, 'two');
    await pruneAll();
    expect(await kept()).toEqual(['one a 5', 'one b 1', 'two a 2']);
  });

  test('keeps what was superseded less than a day ago', async () => {
    await record(['a'], 3, 48);
    await receiveOnce(messaging.sql, 'one', event('a', 4));
    await record(['b'], 3, 23);
    await pruneAll();
    expect(await kept()).toEqual(['one a 3', 'one a 4', 'one b 1', 'one b 2', 'one b 3']);
  });

  test('leaves the answers to events as they were', async () => {
    await record(['a'], 5, 48);
    await pruneAll();
    const { sql } = messaging;
    for (const [version, receipt] of [
      [1, 'duplicate'],
      [4, 'duplicate'],
      [5, 'duplicate'],
      [7, 'gap'],
      [6, 'new'],
    ] as const) {
      expect(await peekReceipt(sql, 'one', event('a', version))).toBe(receipt);
      expect(await receiveOnce(sql, 'one', event('a', version))).toBe(receipt);
    }
    expect(await receiveOnce(sql, 'one', event('a', 7))).toBe('new');
  });

  test('goes through more rows than one statement looks at, and goes on where it was', async () => {
    const aggregateIds = Array.from({ length: 700 }, (_, index) => `n${index}`);
    for (const hours of [72, 71, 70]) {
      await record(
        aggregateIds.map((id) => `${id}-${hours}`),
        2,
        hours,
      );
    }
    const prune = createInboxPrune();
    expect(await prune(messaging.sql)).toBe(true);
    await pruneAll(messaging.sql, prune);
    expect(await kept()).toHaveLength(2_100);
    await record(['late'], 2, 25);
    await pruneAll(messaging.sql, prune);
    expect(await kept()).toHaveLength(2_101);
  });

  test('does not wait for another process that is deleting the same rows', async () => {
    await record(['a', 'b'], 3, 48);
    const finish = Promise.withResolvers<void>();
    const deleted = Promise.withResolvers<void>();
    const rival = messaging.transact(async (tx) => {
      await pruneAll(tx);
      deleted.resolve();
      await finish.promise;
    });
    await deleted.promise;
    await pruneAll();
    finish.resolve();
    await rival;
    expect(await kept()).toEqual(['one a 3', 'one b 3']);
  });
});
