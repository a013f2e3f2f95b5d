import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type AnyEvent, defineEvent } from '#packages/event-contract/event-contract.ts';
import { beginGeneration } from '#packages/inbox/begin-generation.ts';
import { ensureGeneration } from '#packages/inbox/ensure-generation.ts';
import type { Sql } from '#packages/sql/sql.ts';
import { generationDurable } from '../generation-durables.ts';
import { RetryLater } from '../retry-later.ts';
import { ensureStreams } from '../streams.ts';
import type { UnorderedConsumer } from '../unordered-consumer.ts';
import { insertNote, type Messaging, note, noted, openMessaging, until } from './messaging-fixture.ts';

const burnt = defineEvent('note.burnt', 1, noted.data);
const sent = defineEvent('letter.sent', 1, noted.data);
const taken = defineEvent('letter.taken', 1, noted.data);

const textOf = (event: AnyEvent) => (event.data as { text: string }).text;

const everything = (change: Partial<UnorderedConsumer<Sql>> = {}): UnorderedConsumer<Sql> => ({
  name: 'everything',
  types: ['*'],
  begin: 'first',
  apply: (event, tx) => insertNote(tx, textOf(event)),
  ...change,
});

describe('an unordered consumer', () => {
  let messaging: Messaging;
  beforeEach(async () => {
    messaging = await openMessaging();
  });
  afterEach(() => messaging.close());

  const texts = async () => (await messaging.notesTaken()).sort();
  const untilTaken = (count: number) => until(async () => (await messaging.notesTaken()).length >= count);
  const durable = (generation = 1) => generationDurable('test-everything', generation);
  const infoOf = (name = durable()) => messaging.broker.jsm.consumers.info('EVENTS', name);
  const untilSettled = (name = durable()) =>
    until(async () => {
      const { num_pending, num_ack_pending } = await infoOf(name);
      return num_pending + num_ack_pending === 0;
    });
  const publish = (event: AnyEvent | undefined, msgID: string) => {
    if (!event) throw new Error('nothing was written');
    const subject = `events.${event.aggregateType}.${event.aggregateId}.${event.type.split('.')[1]}`;
    return messaging.broker.js.publish(subject, JSON.stringify(event), { msgID });
  };
  const deadLetters = async () => (await messaging.broker.jsm.streams.info('DEAD_LETTERS')).state.messages;

  test('writes nothing down of what concerns nobody, and asks again about what comes again', async () => {
    let wanted: string = noted.type;
    messaging.relay();
    messaging.consumeUnordered(everything({ concerns: async (types) => types.map((type) => type === wanted) }));
    const [first] = await messaging.append({ ...note('n', 1, 'a'), contract: burnt }, note('n', 2, 'b'));
    const [other] = await messaging.append({ ...note('m', 1, 'c'), contract: burnt });
    await untilTaken(1);
    await untilSettled();
    const versions = () =>
      messaging.sql.$queryRawUnsafe<{ id: string; versions: string }[]>(
        'SELECT aggregate_id AS id, versions::text FROM inbox_versions ORDER BY id',
      );
    expect(await versions()).toEqual([{ id: 'n', versions: '{[2,3)}' }]);
    wanted = burnt.type;
    await publish(first, 'again');
    await publish(other, 'again too');
    await untilTaken(3);
    await untilSettled();
    expect(await texts()).toEqual(['a', 'b', 'c']);
    expect(await versions()).toEqual([
      { id: 'm', versions: '{[1,2)}' },
      { id: 'n', versions: '{[1,3)}' },
    ]);
  });

  test('tries again what could not be asked about', async () => {
    let failures = 2;
    messaging.relay();
    messaging.consumeUnordered(
      everything({
        async concerns(types) {
          if (failures-- > 0) throw new Error('not now');
          return types.map(() => true);
        },
      }),
    );
    await messaging.append(note('n', 1, 'a'));
    await untilTaken(1);
    await untilSettled();
    expect(await texts()).toEqual(['a']);
  });

  test.each([
    [['*'], ['a', 'b', 'c', 'd']],
    [['note.*'], ['a', 'b']],
    [['*.taken'], ['a', 'd']],
    [['note.burnt'], ['b']],
    [
      ['note.burnt', 'letter.sent'],
      ['b', 'c'],
    ],
    [
      ['letter.sent', 'letter.taken'],
      ['c', 'd'],
    ],
  ] as const)('takes events by the patterns %j', async (types, expected) => {
    messaging.relay();
    messaging.consumeUnordered(everything({ types }));
    await messaging.append(
      note('n', 1, 'a'),
      { ...note('n', 2, 'b'), contract: burnt },
      { ...note('l', 1, 'c'), contract: sent },
      { ...note('l', 2, 'd'), contract: taken },
    );
    await until(async () => (await messaging.unpublished()) === 0);
    await untilTaken(expected.length);
    await untilSettled();
    expect(await texts()).toEqual(expected);
  });

  test('lets an event that fails hold up nothing else, not even of its aggregate, and gives up only that', async () => {
    messaging.relay();
    let broken = true;
    const attempts: number[] = [];
    messaging.consumeUnordered(
      everything({
        async apply(event, tx) {
          await insertNote(tx, textOf(event));
          if (event.aggregateVersion !== 2) return;
          attempts.push(performance.now());
          if (broken) throw new Error('broken');
        },
      }),
    );
    await messaging.append(...[1, 2, 3, 4].map((version) => note('a', version)), note('b', 1));
    await untilTaken(4);
    expect(await texts()).toEqual(['a 1', 'a 3', 'a 4', 'b 1']);
    await until(async () => (await deadLetters()) === 1);
    expect(attempts).toHaveLength(8);
    await untilSettled();

    broken = false;
    const letter = await messaging.broker.jsm.streams.getMessage('DEAD_LETTERS', { seq: 1 });
    await messaging.broker.js.publish('events.note.a.taken', letter?.data ?? '', { msgID: 'replayed' });
    await untilTaken(5);
    expect(await texts()).toEqual(['a 1', 'a 2', 'a 3', 'a 4', 'b 1']);
  });

  test('counts failures anew in a replay', async () => {
    await ensureStreams(messaging.broker);
    const [event] = await messaging.append(note('a', 1));
    let attempts = 0;
    messaging.consumeUnordered(
      everything({
        async apply(each, tx) {
          await insertNote(tx, textOf(each));
          if (++attempts < 10) throw new Error('broken');
        },
      }),
    );
    await publish(event, 'once');
    await until(() => attempts === 5);
    await beginGeneration(messaging.sql, 'test-everything', null);
    await untilTaken(1);
    await untilSettled(durable(2));
    expect(await deadLetters()).toBe(0);
  });

  test('lets events take effect once, in whatever order and however often they arrive, also at two processes', async () => {
    await ensureStreams(messaging.broker);
    const events = await messaging.append(...Array.from({ length: 60 }, (_, index) => note('a', index + 1)));
    messaging.consumeUnordered(everything());
    messaging.consumeUnordered(everything());
    for (const event of events.toReversed()) await publish(event, event.id);
    for (const event of events) await publish(event, `${event.id} again`);
    await untilSettled();
    expect(await messaging.streamed()).toBe(120);
    expect((await texts()).length).toBe(60);
    expect(new Set(await texts()).size).toBe(60);
    const { rows } = await messaging.pool.query('SELECT versions::text FROM inbox_versions');
    expect(rows).toEqual([{ versions: '{[1,61)}' }]);
  });

  test('prepares outside the transaction, and not again what took effect; asks for an event later as it likes', async () => {
    await ensureStreams(messaging.broker);
    const [event] = await messaging.append(note('a', 1));
    let prepared = 0;
    messaging.consumeUnordered(
      everything({
        prepare: async () => {
          if (++prepared < 12) throw new RetryLater(1, 'not yet');
          return 'prepared';
        },
        apply: (each, tx, mark) => insertNote(tx, `${mark} ${textOf(each)}`),
      }),
    );
    await publish(event, 'once');
    await untilTaken(1);
    await publish(event, 'twice');
    await until(async () => (await messaging.streamed()) === 2);
    await untilSettled();
    expect(await texts()).toEqual(['prepared a 1']);
    expect(prepared).toBe(12);
    expect(await deadLetters()).toBe(0);
  });

  test('gives up at once what cannot be read, if it is among what it takes', async () => {
    await ensureStreams(messaging.broker);
    messaging.consumeUnordered(everything({ types: ['note.taken', 'letter.sent'] }));
    await messaging.broker.js.publish('events.note.a.taken', '{');
    await messaging.broker.js.publish('events.note.a.burnt', '{');
    await messaging.broker.js.publish('events.note', '{');
    await until(async () => (await deadLetters()) === 1);
    await untilSettled();
    expect(await deadLetters()).toBe(1);
  });

  describe('begins', () => {
    const at = (aggregateId: string, time: number) => ({ ...note(aggregateId, 1), occurredAt: new Date(time) });
    const time = Date.parse('2026-01-01T00:00:00Z');

    test('with the first event, or with what occurred at a time or later', async () => {
      messaging.relay();
      await messaging.append(at('before', time - 1), at('then', time), at('after', time + 1));
      await until(async () => (await messaging.unpublished()) === 0);
      messaging.consumeUnordered(everything({ name: 'since', begin: new Date(time) }));
      await untilTaken(2);
      await untilSettled('test-since_1');
      expect(await texts()).toEqual(['after 1', 'then 1']);
      messaging.consumeUnordered(everything());
      await untilTaken(5);
      expect((await texts()).filter((text) => text === 'before 1')).toHaveLength(1);
    });

    test('now, once: what comes while it is down is taken when it is back', async () => {
      messaging.relay();
      await messaging.append(note('past', 1));
      await until(async () => (await messaging.unpublished()) === 0);
      const consumer = messaging.consumeUnordered(everything({ begin: 'now' }));
      await until(async () => (await messaging.pool.query('SELECT FROM inbox_generation')).rowCount === 1);
      await consumer.close();
      await messaging.append(note('while-down', 1));
      await until(async () => (await messaging.unpublished()) === 0);
      messaging.consumeUnordered(everything({ begin: 'now' }));
      await untilTaken(1);
      await untilSettled();
      expect(await texts()).toEqual(['while-down 1']);
    });

    test('at one time, whoever asks', async () => {
      const [one, ...others] = await Promise.all(
        Array.from({ length: 8 }, () => ensureGeneration(messaging.sql, 'test-everything', 'now')),
      );
      expect(one).toMatchObject({ generation: 1, beginFrom: expect.any(Date) });
      for (const other of others) expect(other).toEqual(one);
      expect(await ensureGeneration(messaging.sql, 'test-everything', 'first')).toEqual(one);
    });

    test('where it did, when the broker was wiped and filled again, with no effect twice', async () => {
      const relay = messaging.relay();
      await messaging.append(at('before', time - 1), at('after', time));
      messaging.consumeUnordered(everything({ begin: new Date(time) }));
      await untilTaken(1);
      await relay.close();
      await messaging.server.kill();
      messaging.server.loseStore();
      await messaging.server.restart();
      await messaging.unpublish();
      await messaging.append(at('new', time + 1));
      messaging.relay();
      await untilTaken(2);
      await untilSettled();
      expect(await messaging.streamed()).toBe(3);
      expect(await texts()).toEqual(['after 1', 'new 1']);
    });
  });

  test('goes on after somebody deleted its durable, and skips what took effect', async () => {
    messaging.relay();
    messaging.consumeUnordered(everything());
    await messaging.append(note('a', 1), note('a', 2));
    await untilTaken(2);
    await messaging.broker.jsm.consumers.delete('EVENTS', durable());
    await messaging.append(note('a', 3));
    await untilTaken(3);
    await untilSettled();
    expect(await texts()).toEqual(['a 1', 'a 2', 'a 3']);
  });

  test('begins anew when its database was lost, although the broker remembers it', async () => {
    messaging.relay();
    const before = messaging.consumeUnordered(everything());
    await messaging.append(note('a', 1));
    await untilTaken(1);
    await untilSettled();
    await before.close();
    await messaging.pool.query('TRUNCATE inbox_generation, inbox_versions, taken_note');
    messaging.consumeUnordered(everything());
    await untilTaken(1);
    expect(await texts()).toEqual(['a 1']);
  });

  test('takes other types from where it is, when they are changed', async () => {
    messaging.relay();
    const before = messaging.consumeUnordered(everything({ types: ['note.burnt'] }));
    await messaging.append(note('a', 1, 'taken before'), { ...note('a', 2, 'burnt'), contract: burnt });
    await untilTaken(1);
    await untilSettled();
    await before.close();
    messaging.consumeUnordered(everything({ types: ['note.*'] }));
    await messaging.append(note('a', 3, 'taken after'));
    await untilTaken(2);
    await untilSettled();
    expect(await texts()).toEqual(['burnt', 'taken after']);
    expect((await infoOf()).config.filter_subject).toBe('events.note.>');
  });

  test('lets everything take effect once, however often its process is killed', async () => {
    messaging.relay();
    const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
    const count = ids.length * 100;
    for (let version = 1; version <= 100; version++) await messaging.append(...ids.map((id) => note(id, version)));
    const program = join(import.meta.dirname, 'processes', 'take-notes.ts');
    for (const killedAfter of [50, 200, 400, count]) {
      const child = spawn(process.execPath, [program, messaging.server.url, messaging.databaseUrl], {
        stdio: 'inherit',
      });
      const exit = once(child, 'exit');
      try {
        await untilTaken(killedAfter);
      } finally {
        child.kill('SIGKILL');
        await exit;
      }
    }
    const taken = await messaging.notesTaken();
    expect(taken).toHaveLength(count);
    expect(new Set(taken).size).toBe(count);
  }, 120_000);
});
