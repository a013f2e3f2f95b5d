import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { AnyEvent } from '#packages/event-contract/event-contract.ts';
import { beginGeneration } from '#packages/inbox/begin-generation.ts';
import { insertNote, type Messaging, note, openMessaging, until } from '#packages/jetstream/tests/messaging-fixture.ts';
import type { UnorderedConsumer } from '#packages/jetstream/unordered-consumer.ts';
import type { Sql } from '#packages/sql/sql.ts';
import { listDeadLetters, replayDeadLetters } from '../dead-letters.ts';
import { measureLag } from '../lag.ts';
import { replay } from '../replay.ts';

const textOf = (event: AnyEvent) => (event.data as { text: string }).text;

describe('a replay', () => {
  let messaging: Messaging;
  beforeEach(async () => {
    messaging = await openMessaging();
    messaging.relay();
  });
  afterEach(() => messaging.close());

  const databases = () => new Map([['order', messaging.databaseUrl]]);
  const consume = (change: Partial<UnorderedConsumer<Sql>> = {}) =>
    messaging.consumeUnordered({
      name: 'log',
      types: ['*'],
      begin: 'first',
      apply: (event, tx) => insertNote(tx, textOf(event)),
      ...change,
    });
  const replayFrom = (from: Date | null) => replay(messaging.broker, databases(), 'test-log', from);
  const untilTaken = (count: number) => until(async () => (await messaging.notesTaken()).length >= count);
  const lag = async () => (await measureLag(messaging.broker, databases())).consumers;
  const untilDone = (generation: number) =>
    until(async () => {
      const [consumer, ...others] = await lag();
      const { pending, unacknowledged, unordered } = consumer ?? {};
      return others.length === 0 && unordered?.generation === generation && pending === 0 && unacknowledged === 0;
    });
  const taken = async () => (await messaging.notesTaken()).sort();
  const time = Date.parse('2026-01-01T00:00:00Z');

  test('takes everything again, or what occurred from a time on, and the lag shows where it begins', async () => {
    const ids = ['a', 'b', 'c'];
    await messaging.append(...ids.map((id, index) => ({ ...note(id, 1), occurredAt: new Date(time + index) })));
    consume();
    await untilTaken(3);
    expect(await replayFrom(null)).toBe(2);
    await untilTaken(6);
    await untilDone(2);
    expect(await taken()).toEqual(['a 1', 'a 1', 'b 1', 'b 1', 'c 1', 'c 1']);

    expect(await replayFrom(new Date(time + 1))).toBe(3);
    await untilTaken(8);
    await untilDone(3);
    expect(await taken()).toEqual(['a 1', 'a 1', 'b 1', 'b 1', 'b 1', 'c 1', 'c 1', 'c 1']);
    expect(await lag()).toEqual([
      {
        name: 'test-log',
        pending: 0,
        unacknowledged: 0,
        unordered: { generation: 3, beginFrom: new Date(time + 1) },
      },
    ]);
  });

  test('is begun by its row alone, also for several processes and for one that does not run', async () => {
    await messaging.append(note('a', 1), note('b', 1));
    const running = [consume(), consume()];
    await untilTaken(2);
    await beginGeneration(messaging.sql, 'test-log', null);
    await untilTaken(4);
    await untilDone(2);
    for (const consumer of running) await consumer.close();
    await replayFrom(null);
    expect(await lag()).toMatchObject([{ name: 'test-log', pending: null, unordered: { generation: 3 } }]);
    consume();
    await untilTaken(6);
    await untilDone(3);
    expect(await taken()).toEqual(['a 1', 'a 1', 'a 1', 'b 1', 'b 1', 'b 1']);
  });

  test('loses nothing that is under way: what has begun to take effect counts for the generation before', async () => {
    const entered = Promise.withResolvers<void>();
    const finish = Promise.withResolvers<void>();
    let blocked = true;
    consume({
      async apply(event, tx) {
        await insertNote(tx, textOf(event));
        if (blocked && textOf(event) === 'a 1') {
          blocked = false;
          entered.resolve();
          await finish.promise;
        }
      },
    });
    await messaging.append(note('a', 1));
    await entered.promise;
    // By now: together with the first one it would commit with it.
    await messaging.append(note('b', 1));
    await untilTaken(1);
    await replayFrom(null);
    await untilTaken(3);
    finish.resolve();
    await untilTaken(4);
    await untilDone(2);
    expect(await taken()).toEqual(['a 1', 'a 1', 'b 1', 'b 1']);
  });

  test('keeps what was only prepared in the generation before from taking effect in it', async () => {
    const entered = Promise.withResolvers<void>();
    const finish = Promise.withResolvers<void>();
    let generation = 1;
    consume({
      async prepare() {
        const begun = generation;
        if (begun === 1) {
          entered.resolve();
          await finish.promise;
        }
        return begun;
      },
      apply: (event, tx, begun) => insertNote(tx, `${textOf(event)} in ${begun}`),
    });
    await messaging.append(note('a', 1));
    await entered.promise;
    generation = 2;
    await replayFrom(null);
    await untilTaken(1);
    finish.resolve();
    await messaging.append(note('b', 1));
    await untilTaken(2);
    await untilDone(2);
    expect(await taken()).toEqual(['a 1 in 2', 'b 1 in 2']);
  });

  test('brings events that were given up before, and their dead letters do no harm', async () => {
    let broken = true;
    consume({
      async apply(event, tx) {
        if (broken && textOf(event) === 'a 1') throw new Error('broken');
        await insertNote(tx, textOf(event));
      },
    });
    await messaging.append(note('a', 1), note('a', 2));
    await until(async () => (await listDeadLetters(messaging.broker)).length === 1);
    expect(await listDeadLetters(messaging.broker)).toMatchObject([{ consumer: 'test-log', attempts: 8 }]);
    await replayFrom(null);
    // Its second dead letter is not taken for the first.
    await until(async () => (await listDeadLetters(messaging.broker)).length === 2);
    broken = false;
    await replayFrom(null);
    await untilTaken(4);
    expect(await replayDeadLetters(messaging.broker, null)).toHaveLength(1);
    await until(async () => (await messaging.streamed()) === 3);
    await untilDone(3);
    expect(await taken()).toEqual(['a 1', 'a 2', 'a 2', 'a 2']);
  });

  test('is refused for a consumer that takes events in order, and for one that is not there', async () => {
    messaging.consume([]);
    await until(async () => (await lag()).length === 1);
    const refused = replay(messaging.broker, databases(), 'test-note', null);
    await expect(refused).rejects.toThrow(
      /^test-note takes the events of each aggregate in order.*none that can be replayed$/,
    );
    consume();
    await until(async () => (await lag()).length === 2);
    await expect(replay(messaging.broker, databases(), 'nobody', null)).rejects.toThrow(
      'There is no consumer nobody. Can be replayed: test-log',
    );
  });

  test('is one of two when two are begun at once', async () => {
    consume();
    await until(async () => (await lag()).length === 1);
    expect((await Promise.all([replayFrom(null), replayFrom(null)])).sort()).toEqual([2, 3]);
    await untilDone(3);
  });
});
