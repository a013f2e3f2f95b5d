import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { nanos } from '@nats-io/transport-node';
import { pino } from 'pino';
import type { Sql } from '#packages/sql/sql.ts';
import { on } from '../handler.ts';
import { RetryLater } from '../retry-later.ts';
import { ensureStreams } from '../streams.ts';
import { insertNote, type Messaging, note, noted, openMessaging, until } from './messaging-fixture.ts';

const noteHandler = on(noted, { apply: (event, tx: Sql) => insertNote(tx, event.data.text) });

describe('a consumer', () => {
  let messaging: Messaging;
  beforeEach(async () => {
    messaging = await openMessaging();
  });
  afterEach(() => messaging.close());

  const publish = (event: { id: string; type: string; aggregateId: string }, body: unknown = event, msgID = event.id) =>
    messaging.broker.js.publish(`events.note.${event.aggregateId}.taken`, JSON.stringify(body), { msgID });

  const notesOf = async (aggregateId: string) =>
    (await messaging.notesTaken()).filter((text) => text.startsWith(`${aggregateId} `));

  const expected = (aggregateId: string, most: number) =>
    Array.from({ length: most }, (_, index) => `${aggregateId} ${index + 1}`);

  test('applies the events of each aggregate in order, those of many aggregates together', async () => {
    messaging.relay();
    const ids = ['a', 'b', 'c', 'd', 'e'];
    const transactions = new Set<Sql>();
    const handler = on(noted, {
      async apply(event, tx: Sql) {
        transactions.add(tx);
        await insertNote(tx, event.data.text);
      },
    });
    for (let version = 1; version <= 40; version++) await messaging.append(...ids.map((id) => note(id, version)));
    await until(async () => (await messaging.unpublished()) === 0);
    messaging.consume([handler]);
    await until(async () => (await messaging.notesTaken()).length === 200);
    for (const id of ids) expect(await notesOf(id)).toEqual(expected(id, 40));
    expect(transactions.size).toBeLessThan(40);
  });

  test('gives a handler that takes many what waits of different aggregates, in order within each', async () => {
    messaging.relay();
    const ids = ['a', 'b', 'c', 'd', 'e'];
    const sizes: number[] = [];
    const handler = on(noted, {
      async applyAll(batch, tx: Sql) {
        sizes.push(batch.length);
        expect(new Set(batch.map(({ event }) => event.aggregateId)).size).toBe(batch.length);
        for (const { event } of batch) await insertNote(tx, event.data.text);
      },
    });
    for (let version = 1; version <= 40; version++) await messaging.append(...ids.map((id) => note(id, version)));
    await until(async () => (await messaging.unpublished()) === 0);
    messaging.consume([handler]);
    await until(async () => (await messaging.notesTaken()).length === 200);
    for (const id of ids) expect(await notesOf(id)).toEqual(expected(id, 40));
    expect(Math.max(...sizes)).toBe(5);
  });

  test('lets aggregates go on side by side while the handler of one takes its time', async () => {
    messaging.relay();
    const mayGoOn = Promise.withResolvers<void>();
    const entered = Promise.withResolvers<void>();
    const handler = on(noted, {
      async apply(event, tx: Sql) {
        if (event.aggregateId === 'slow') {
          entered.resolve();
          await mayGoOn.promise;
        }
        await insertNote(tx, event.data.text);
      },
    });
    messaging.consume([handler]);
    await messaging.append(note('slow', 1));
    await entered.promise;
    for (let version = 1; version <= 5; version++)
      await messaging.append(note('slow', version + 1), note('b', version));
    await until(async () => (await messaging.notesTaken()).length === 5);
    expect(await messaging.notesTaken()).toEqual(expected('b', 5));
    mayGoOn.resolve();
    await until(async () => (await messaging.notesTaken()).length === 11);
    expect(await notesOf('slow')).toEqual(expected('slow', 6));
  });

  test('keeps the order when two processes share the work', async () => {
    messaging.relay();
    messaging.consume([noteHandler]);
    messaging.consume([noteHandler]);
    for (let version = 1; version <= 60; version++) await messaging.append(note('a', version), note('b', version));
    await until(async () => (await messaging.notesTaken()).length === 120);
    expect(await notesOf('a')).toEqual(expected('a', 60));
    expect(await notesOf('b')).toEqual(expected('b', 60));
  });

  test('applies an event once, however often it is delivered', async () => {
    await ensureStreams(messaging.broker);
    const [first, second] = await messaging.append(note('a', 1), note('a', 2));
    if (!first || !second) throw new Error('nothing was written');
    await publish(first);
    await publish(first, first, 'again');
    await publish(second);
    messaging.consume([noteHandler]);
    await until(async () => (await messaging.notesTaken()).length === 2);
    await until(async () => (await messaging.broker.jsm.consumers.info('EVENTS', 'test-note')).num_ack_pending === 0);
    expect(await messaging.notesTaken()).toEqual(['a 1', 'a 2']);
  });

  test('lets an event wait for the one before it, and nobody else', async () => {
    await ensureStreams(messaging.broker);
    const [first, second, other] = await messaging.append(note('a', 1), note('a', 2), note('b', 1));
    if (!first || !second || !other) throw new Error('nothing was written');
    messaging.consume([noteHandler]);
    await publish(second);
    await publish(other);
    await until(async () => (await messaging.notesTaken()).length === 1);
    expect(await messaging.notesTaken()).toEqual(['b 1']);
    await publish(first);
    await until(async () => (await messaging.notesTaken()).length === 3);
    expect(await notesOf('a')).toEqual(['a 1', 'a 2']);
  });

  test('rolls a failed attempt back and tries again', async () => {
    messaging.relay();
    let attempts = 0;
    const handler = on(noted, {
      async apply(event, tx: Sql) {
        await insertNote(tx, event.data.text);
        if (++attempts < 4) throw new Error('not yet');
      },
    });
    messaging.consume([handler]);
    await messaging.append(note('a', 1));
    await until(async () => (await messaging.notesTaken()).length === 1);
    expect(attempts).toBe(4);
  });

  test('lets a handler ask for the event later as often as it likes', async () => {
    messaging.relay();
    let attempts = 0;
    const handler = on(noted, {
      prepare: async () => {
        if (++attempts < 12) throw new RetryLater(1, 'not yet');
        return 'prepared';
      },
      apply: (event, tx: Sql, prepared) => insertNote(tx, `${prepared} ${event.data.text}`),
    });
    const lines: string[] = [];
    messaging.consume([handler], 'test', pino({ level: 'info' }, { write: (line) => void lines.push(line) }));
    await messaging.append(note('a', 1));
    await until(async () => (await messaging.notesTaken()).length === 1);
    expect(await messaging.notesTaken()).toEqual(['prepared a 1']);
    expect(lines.filter((line) => line.includes('not yet'))).toHaveLength(11);
    expect((await messaging.broker.jsm.streams.info('DEAD_LETTERS')).state.messages).toBe(0);
  });

  test('does not prepare an event that was applied before', async () => {
    await ensureStreams(messaging.broker);
    const [first, second] = await messaging.append(note('a', 1), note('a', 2));
    if (!first || !second) throw new Error('nothing was written');
    const prepared: number[] = [];
    const handler = on(noted, {
      prepare: async (event) => {
        prepared.push(event.aggregateVersion);
      },
      apply: (event, tx: Sql) => insertNote(tx, event.data.text),
    });
    messaging.consume([handler]);
    await publish(first);
    await until(async () => (await messaging.notesTaken()).length === 1);
    await publish(first, first, 'again');
    await publish(second);
    await until(async () => (await messaging.notesTaken()).length === 2);
    expect(prepared).toEqual([1, 2]);
  });

  test('records events without a handler, so that later ones are not held up', async () => {
    messaging.relay();
    const burnt = { ...noted, type: 'note.burnt' as const };
    messaging.consume([on(burnt, { apply: (event, tx: Sql) => insertNote(tx, `burnt ${event.data.text}`) })]);
    await messaging.append(note('a', 1), { ...note('a', 2), contract: burnt });
    await until(async () => (await messaging.notesTaken()).length === 1);
    expect(await messaging.notesTaken()).toEqual(['burnt a 2']);
  });

  test('outlasts an outage of the database', async () => {
    messaging.relay();
    let out = true;
    const handler = on(noted, {
      async apply(event, tx: Sql) {
        if (out) await tx.$queryRawUnsafe('SELECT pg_terminate_backend(pg_backend_pid())');
        await insertNote(tx, event.data.text);
      },
    });
    messaging.consume([handler]);
    await messaging.append(note('a', 1), note('a', 2));
    await until(async () => (await messaging.unpublished()) === 0);
    await until(async () => {
      const { rows } = await messaging.pool.query(
        'SELECT sessions_killed FROM pg_stat_database WHERE datname = current_database()',
      );
      return Number(rows[0]?.sessions_killed) > 9;
    });
    out = false;
    await until(async () => (await messaging.notesTaken()).length === 2);
    expect(await messaging.notesTaken()).toEqual(['a 1', 'a 2']);
    expect((await messaging.broker.jsm.streams.info('DEAD_LETTERS')).state.messages).toBe(0);
  });

  test('goes on after the broker restarted', async () => {
    messaging.relay();
    messaging.consume([noteHandler]);
    await messaging.append(note('a', 1));
    await until(async () => (await messaging.notesTaken()).length === 1);
    await messaging.server.kill();
    await messaging.append(note('a', 2));
    await messaging.server.restart();
    await until(async () => (await messaging.notesTaken()).length === 2);
    expect(await messaging.notesTaken()).toEqual(['a 1', 'a 2']);
  });

  test('has what it held sent again as soon as a lost connection is back', async () => {
    messaging.relay();
    const mayGoOn = Promise.withResolvers<void>();
    const handler = on(noted, {
      async apply(event, tx: Sql) {
        if (event.aggregateId === 'a') await mayGoOn.promise;
        await insertNote(tx, event.data.text);
      },
    });
    messaging.consume([handler]);
    await messaging.append(note('b', 1));
    await until(async () => (await messaging.notesTaken()).length === 1);
    const { consumers } = messaging.broker.jsm;
    // Longer than this test may take.
    await consumers.update('EVENTS', 'test-note', { ack_wait: nanos(60_000) });
    await messaging.append(...Array.from({ length: 100 }, (_, index) => note('a', index + 1)));
    await until(async () => (await consumers.info('EVENTS', 'test-note')).num_ack_pending === 100);
    const connection = messaging.broker.connection();
    await messaging.broker.nc.reconnect();
    await until(() => connection.aborted);
    mayGoOn.resolve();
    await until(async () => (await messaging.notesTaken()).length === 101);
    expect(await messaging.notesTaken()).toEqual(['b 1', ...expected('a', 100)]);
    await until(async () => (await consumers.info('EVENTS', 'test-note')).num_ack_pending === 0);
  });

  test('goes on after somebody deleted its durable consumer', async () => {
    messaging.relay();
    messaging.consume([noteHandler]);
    await messaging.append(note('a', 1));
    await until(async () => (await messaging.notesTaken()).length === 1);
    await messaging.broker.jsm.consumers.delete('EVENTS', 'test-note');
    await messaging.append(note('a', 2));
    await until(async () => (await messaging.notesTaken()).length === 2);
    expect(await messaging.notesTaken()).toEqual(['a 1', 'a 2']);
  });

  test('hands back what it has not handled when it is closed', async () => {
    messaging.relay();
    const entered = Promise.withResolvers<void>();
    const finish = Promise.withResolvers<void>();
    const slow = on(noted, {
      async apply(event, tx: Sql) {
        entered.resolve();
        await finish.promise;
        await insertNote(tx, event.data.text);
      },
    });
    const consumer = messaging.consume([slow]);
    await messaging.append(note('a', 1));
    await entered.promise;
    await messaging.append(note('a', 2));
    const { consumers } = messaging.broker.jsm;
    await until(async () => (await consumers.info('EVENTS', 'test-note')).num_ack_pending === 2);
    const closed = consumer.close();
    finish.resolve();
    await closed;
    expect(await messaging.notesTaken()).toEqual(['a 1']);
    messaging.consume([noteHandler]);
    await until(async () => (await messaging.notesTaken()).length === 2);
  });
});
