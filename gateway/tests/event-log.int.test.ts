import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { ensureStreams, eventsStream } from '#packages/jetstream/streams.ts';
import { createReadEvents } from '../events/read-events.ts';
import { createRecentEvents } from '../events/recent-events.ts';
import { createSeenEvents } from '../events/seen-events.ts';
import { codeOf } from '../request/errors.ts';
import { anything, cursorAt, readAll, startTestLog, type TestLog } from './test-log.ts';
import { until } from './until.ts';

let stack: TestLog;
beforeEach(async () => {
  stack = await startTestLog();
});
afterEach(async () => stack[Symbol.asyncDispose]());

/** Publishes so many events, of `a` and `b` in turn; resolves to their sequences. */
async function publishMany(count: number): Promise<number[]> {
  const sequences: number[] = [];
  for (let index = 0; index < count; index++) sequences.push(await stack.publish(index % 2 === 0 ? 'a' : 'b'));
  return sequences;
}
const sequencesOf = (told: { sequence: number }[]) => told.map(({ sequence }) => sequence);
const range = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, index) => first + index);
const codeOfReading = (reading: Promise<unknown>) =>
  reading.then(
    (value) => value,
    (error) => codeOf(error) ?? error,
  );

describe('the log', () => {
  test('tells of what comes after its start, in order, and stands behind it', async () => {
    await ensureStreams(stack.broker);
    await publishMany(3);
    const { log, told } = await stack.open();
    expect(log.position()).toMatchObject({ sequence: 3 });
    await publishMany(5);
    await until('all are told of', () => told.length === 5);
    expect(told).toEqual(range(4, 8).map((sequence) => ({ sequence, known: false })));
    expect(log.position()).toMatchObject({ sequence: 8 });
    expect([log.lastOf('note'), log.lastOf('order')]).toEqual([8, 0]);
  });

  test('stands behind events at the end of the stream that were deleted', async () => {
    await ensureStreams(stack.broker);
    await publishMany(4);
    await stack.broker.jsm.streams.deleteMessage(eventsStream, 4);
    expect((await stack.open()).log.position()).toMatchObject({ sequence: 4 });
    await stack.broker.jsm.streams.purge(eventsStream);
    const { log } = await stack.open();
    expect(log.position()).toMatchObject({ sequence: 4 });
    expect(await readAll(log, { after: cursorAt(log, 4), upTo: 4 })).toEqual([]);
    expect(await codeOfReading(readAll(log, { after: cursorAt(log, 3), upTo: 4 }))).toBe('CURSOR_EXPIRED');
  });

  test('tells once of an event that lies in the stream twice, and reads it once', async () => {
    const { log, told } = await stack.open({ events: 3 });
    const id = randomUUID();
    await stack.publish('a', 'taken', { id });
    await stack.publish('a');
    await stack.publish('a', 'taken', { id });
    await publishMany(4);
    await until('all are told of', () => told.length === 6);
    expect(sequencesOf(told)).toEqual([1, 2, 4, 5, 6, 7]);
    expect([log.sequenceOf(id), log.sequenceOf(randomUUID())]).toEqual([1, null]);
    expect(await readAll(log, { after: cursorAt(log, 0), upTo: 7 })).toEqual([1, 2, 4, 5, 6, 7]);
    expect(await readAll(log, { after: cursorAt(log, 2), upTo: 7 })).toEqual([4, 5, 6, 7]);
    const fresh = await stack.open({ events: 2 });
    expect(await readAll(fresh.log, { after: cursorAt(fresh.log, 0), upTo: 7 })).toEqual([1, 2, 4, 5, 6, 7]);
  });

  test('goes on behind the last event when the broker was restarted', async () => {
    const { log, told } = await stack.open();
    await publishMany(3);
    await until('they are told of', () => told.length === 3);
    for (let round = 0; round < 3; round++) {
      await until('it follows', log.isFollowing);
      await stack.server.kill();
      await until('it is noticed', () => !log.isFollowing());
      await stack.server.restart();
      await publishMany(2);
    }
    await until('all are told of', () => told.length === 9 && log.isFollowing());
    expect(sequencesOf(told)).toEqual(range(1, 9));
    expect(await readAll(log, { after: cursorAt(log, 0), upTo: 9 })).toEqual(range(1, 9));
  });

  test('reads a stream that was replaced from its beginning, and says what was told of before', async () => {
    const { log, told } = await stack.open({ events: 3 });
    const before = log.position();
    const ids = range(1, 5).map(() => randomUUID());
    const at = (minute: number) => ({ occurredAt: `2026-03-01T10:0${minute}:00.000Z` });
    for (const [index, id] of ids.entries()) await stack.publish('a', 'taken', { id, ...at(index) });
    await until('they are told of', () => told.length === 5);
    await stack.server.kill();
    await until('it is noticed', () => !log.isFollowing());
    stack.server.loseStore();
    await stack.server.restart();
    await until('the stream is there again', log.isFollowing);
    expect(log.position()?.sequence).toBe(0);
    expect(log.position()?.epoch).toBeGreaterThan(before?.epoch ?? Number.NaN);

    told.length = 0;
    await stack.publish('a', 'taken', at(1)); // before all that was in memory, of a relay that knows it by another way
    await stack.publish('a', 'taken', { id: ids[4] ?? '', ...at(4) });
    await stack.publish('a', 'taken', at(4)); // never published before
    await stack.publish('a');
    await until('they are told of', () => told.length === 4);
    expect(told.map(({ known }) => known)).toEqual([true, true, false, false]);
    expect(await readAll(log, { after: cursorAt(log, 0), upTo: 4 })).toEqual([1, 2, 3, 4]);
    const old = { sequence: 0, epoch: before?.epoch ?? null, initial: null };
    expect(await codeOfReading(readAll(log, { after: old, upTo: 4 }))).toBe('CURSOR_EXPIRED');
  });

  test('goes on when the stream is made anew under a living connection', async () => {
    const { log, told } = await stack.open();
    await publishMany(2);
    await until('they are told of', () => told.length === 2);
    const epoch = log.position()?.epoch;
    await stack.broker.jsm.streams.delete(eventsStream);
    await ensureStreams(stack.broker);
    await publishMany(3);
    await until('the new ones are told of', () => told.length === 5);
    expect(sequencesOf(told.slice(2))).toEqual([1, 2, 3]);
    expect(log.position()?.epoch).not.toBe(epoch);
  });
});

describe('a reading', () => {
  const consumersMade = () => jest.spyOn(stack.broker.js.consumers, 'get');
  const consumers = async () => (await stack.broker.jsm.streams.info(eventsStream)).state.consumer_count;

  test('is of memory as far as that reaches back, and of the broker before', async () => {
    const { log, told } = await stack.open({ events: 10 });
    await publishMany(30);
    await until('all are told of', () => told.length === 30);
    const made = consumersMade();
    expect(await readAll(log, { after: cursorAt(log, 20), upTo: 30 })).toEqual(range(21, 30));
    expect(made).toHaveBeenCalledTimes(0);
    expect(await readAll(log, { after: cursorAt(log, 19), upTo: 30 })).toEqual(range(20, 30));
    expect(made).toHaveBeenCalledTimes(1);
    expect(await readAll(log, { after: cursorAt(log, 3), upTo: 12 })).toEqual(range(4, 12));
    expect(await readAll(log, { after: cursorAt(log, 30), upTo: 30 })).toEqual([]);
    await until('its consumers have ended', async () => (await consumers()) === 1);
  });

  test('after the start of a gateway finds in memory what was before', async () => {
    await ensureStreams(stack.broker);
    await publishMany(20);
    const { log, told } = await stack.open({ events: 10 });
    const made = consumersMade();
    expect(await readAll(log, { after: cursorAt(log, 10), upTo: 20 })).toEqual(range(11, 20));
    expect(made).not.toHaveBeenCalled();
    expect(told).toEqual([]);
  });

  test('gives what the filter names, and nothing that is not readable', async () => {
    const { log } = await stack.open({ events: 4 });
    const data = (value: number) => ({ data: { value } });
    await stack.publish('a', 'taken', data(1));
    await stack.publish('b', 'taken', data(2));
    await stack.publish('a', 'moved', data(3));
    await stack.broker.js.publish('events.note.a.taken', 'nonsense');
    await stack.publish('c', 'taken', data(4));
    await stack.publish('a', 'taken', data(5));
    await stack.broker.js.publish('events.note.a.taken', 'nonsense');
    await stack.publish('b', 'moved', data(6));
    await until('all arrived', () => log.position()?.sequence === 8);
    const read = (changes: object) => readAll(log, { after: cursorAt(log, 0), upTo: 8 }, { ...anything, ...changes });
    expect(await read({})).toEqual([1, 2, 3, 5, 6, 8]);
    expect(await read({ keys: ['a'] })).toEqual([1, 3, 6]);
    expect(await read({ keys: ['b', 'c', 'b'] })).toEqual([2, 5, 8]);
    expect(await read({ keys: [...'bcdefghijk'] })).toEqual([2, 5, 8]);
    expect(await read({ keys: [] })).toEqual([]);
    expect(await read({ events: ['moved'] })).toEqual([3, 8]);
    expect(await read({ keys: ['a'], events: ['taken', 'moved'] })).toEqual([1, 3, 6]);
    expect(await read({ aggregateType: 'page' })).toEqual([]);
    expect(await read({ accepts: (value: { value: number }) => value.value >= 4 })).toEqual([5, 6, 8]);
  });

  test('has expired when an event behind the cursor was deleted at the beginning, and not in the middle', async () => {
    const { log } = await stack.open({ events: 3 });
    await publishMany(20);
    await until('all arrived', () => log.position()?.sequence === 20);
    const read = (after: number) => codeOfReading(readAll(log, { after: cursorAt(log, after), upTo: 20 }));
    const { streams } = stack.broker.jsm;
    await streams.deleteMessage(eventsStream, 12);
    await streams.purge(eventsStream, { seq: 6 });
    expect(await read(4)).toBe('CURSOR_EXPIRED');
    expect(await read(5)).toEqual([...range(6, 11), ...range(13, 20)]);
    await streams.purge(eventsStream, { filter: 'events.note.a.taken' });
    expect(await read(9)).toEqual([10, 14, 16, 18, 19, 20]);
    await streams.purge(eventsStream);
    expect(await read(9)).toBe('CURSOR_EXPIRED');
    expect(await read(18)).toEqual([19, 20]);
  });

  test('has expired beyond the end of the stream, and is empty where only this gateway is behind', async () => {
    const { log } = await stack.open();
    await publishMany(10);
    await until('all arrived', () => log.position()?.sequence === 10);
    const epoch = log.position()?.epoch ?? Number.NaN;
    const recent = createRecentEvents({ events: 1, bytes: 1 });
    recent.startOver(6);
    const late = createReadEvents({
      broker: stack.broker,
      recent,
      seen: createSeenEvents(),
      log: { position: () => ({ epoch, sequence: 5 }), isFollowing: () => true },
    });
    const read = (sequence: number, of = epoch) =>
      codeOfReading(readAll({ read: late }, { after: { sequence, epoch: of, initial: null }, upTo: 20 }));
    expect(await read(3)).toEqual([4, 5]);
    expect(await read(7)).toEqual([]);
    expect(await read(10)).toEqual([]);
    expect(await read(11)).toBe('CURSOR_EXPIRED');
    expect(await read(7, epoch - 1)).toBe('CURSOR_EXPIRED');
    expect(await codeOfReading(readAll(log, { after: cursorAt(log, 11), upTo: 20 }))).toBe('CURSOR_EXPIRED');
    expect(await readAll(log, { after: { sequence: 8, epoch: null, initial: null }, upTo: 10 })).toEqual([9, 10]);
  });

  test('of what is in memory needs no broker; of what is not, it says that it is not available', async () => {
    const { log } = await stack.open({ events: 5 });
    await publishMany(10);
    await until('all arrived', () => log.position()?.sequence === 10);
    await stack.server.kill();
    await until('it is noticed', () => !log.isFollowing());
    expect(await readAll(log, { after: cursorAt(log, 5), upTo: 10 })).toEqual(range(6, 10));
    const older = () => codeOfReading(readAll(log, { after: cursorAt(log, 2), upTo: 10 }));
    const other = { sequence: 8, epoch: 1, initial: null };
    expect(await older()).toBe('SERVICE_UNAVAILABLE');
    expect(await codeOfReading(readAll(log, { after: other, upTo: 10 }))).toBe('SERVICE_UNAVAILABLE');
    await stack.server.restart();
    await until('it follows again', log.isFollowing);
    expect(await older()).toEqual(range(3, 10));
  });

  test('ends when it is aborted, before and in the middle', async () => {
    const { log } = await stack.open({ events: 1 });
    await Promise.all(range(1, 1_200).map(() => stack.publish('a')));
    await until('all arrived', () => log.position()?.sequence === 1_200);
    const abort = new AbortController();
    const parts: number[] = [];
    const reading = async () => {
      for await (const events of log.read({ after: cursorAt(log, 0), upTo: 1_200 }, anything, abort.signal)) {
        parts.push(events.length);
        abort.abort(new Error('gone'));
      }
    };
    await expect(reading()).rejects.toThrow('gone');
    expect(parts).toEqual([500]);
    await expect(reading()).rejects.toThrow('gone');
    await until('its consumers have ended', async () => (await consumers()) === 1);
  });
});
