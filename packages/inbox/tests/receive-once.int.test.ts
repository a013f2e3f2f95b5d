import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { type Messaging, openMessaging, until } from '#packages/jetstream/tests/messaging-fixture.ts';
import { peekReceipt } from '../peek-receipt.ts';
import { receiveOnce } from '../receive-once.ts';

const event = (aggregateId: string, aggregateVersion: number) => ({ id: uuidv7(), aggregateId, aggregateVersion });

describe('the inbox', () => {
  let messaging: Messaging;
  beforeAll(async () => {
    messaging = await openMessaging();
  });
  afterAll(() => messaging.close());

  test('records the events of an aggregate in order, each once', async () => {
    const { sql } = messaging;
    const first = event('in-order', 1);
    const second = event('in-order', 2);
    expect(await receiveOnce(sql, 'one', second)).toBe('gap');
    expect(await receiveOnce(sql, 'one', first)).toBe('new');
    expect(await receiveOnce(sql, 'one', first)).toBe('duplicate');
    expect(await receiveOnce(sql, 'one', second)).toBe('new');
    expect(await receiveOnce(sql, 'one', first)).toBe('duplicate');
  });

  test('keeps consumers apart', async () => {
    const shared = event('apart', 1);
    expect(await receiveOnce(messaging.sql, 'one', shared)).toBe('new');
    expect(await receiveOnce(messaging.sql, 'two', shared)).toBe('new');
  });

  test('peeks at the receipt without recording anything', async () => {
    const { sql } = messaging;
    const first = event('peeked', 1);
    expect(await peekReceipt(sql, 'one', first)).toBe('new');
    expect(await peekReceipt(sql, 'one', event('peeked', 2))).toBe('gap');
    expect(await receiveOnce(sql, 'one', first)).toBe('new');
    expect(await peekReceipt(sql, 'one', first)).toBe('duplicate');
    expect(await peekReceipt(sql, 'one', event('peeked', 2))).toBe('new');
  });

  test.each([
    ['commits', 'duplicate'],
    ['rolls back', 'new'],
  ])('waits for a transaction that records the same event and %s', async (ending, expected) => {
    const { pool, sql, transact } = messaging;
    const contested = event(`contested-${expected}`, 1);
    const finish = Promise.withResolvers<void>();
    const recorded = Promise.withResolvers<void>();
    const rival = transact(async (tx) => {
      await receiveOnce(tx, 'one', contested);
      recorded.resolve();
      await finish.promise;
      if (ending === 'rolls back') throw new Error('rolled back');
    }).catch(() => {});
    await recorded.promise;
    const receipt = receiveOnce(sql, 'one', contested);
    await until(async () => (await pool.query('SELECT FROM pg_locks WHERE NOT granted')).rowCount === 1);
    finish.resolve();
    await rival;
    expect(await receipt).toBe(expected);
  });
});
