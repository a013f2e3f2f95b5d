import { randomUUID } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { seededRandom } from './seeded-random.ts';
import { anything, cursorAt, startTestLog } from './test-log.ts';
import { until } from './until.ts';

/** Before the readings, enough for several parts from the broker; and while they go on. */
const published = { before: 1_500, meanwhile: 1_000 };

test('what was and what comes are one sequence without gap or repetition, wherever it begins', async () => {
  await using stack = await startTestLog();
  const random = seededRandom(7);
  const { log, told } = await stack.open({ events: 300 });
  const epoch = cursorAt(log, 0).epoch;

  /** Of each place in the stream, what lies there; nothing where an event was repeated. */
  const stored = new Map<number, { key: string; event: string; value: number }>();
  const publish = async (count: number) => {
    const ids: string[] = [];
    for (const end = stored.size + count; stored.size < end; ) {
      await Promise.all(
        Array.from({ length: 25 }, async () => {
          const key = random.pick(['a', 'b', 'c', 'd']);
          const event = random.pick(['taken', 'moved'] as const);
          const value = random.below(10);
          const id = randomUUID();
          stored.set(await stack.publish(key, event, { id, data: { value } }), { key, event, value });
          ids.push(id);
        }),
      );
      // By then the first one has been stored.
      if (random.chance(50)) await stack.publish(random.pick(['a', 'b']), 'taken', { id: random.pick(ids) });
    }
  };

  const filters = [
    anything,
    { ...anything, keys: ['a'] },
    { ...anything, keys: ['b', 'd'], events: ['moved'] },
    { ...anything, events: ['taken'], accepts: (data: unknown) => (data as { value: number }).value > 6 },
  ];
  const readings: { after: number; upTo: number; of: number; read: number[] }[] = [];
  let publishing = true;
  const read = async () => {
    while (publishing) {
      const upTo = log.position()?.sequence ?? 0;
      const after = random.chance(50) ? random.below(upTo + 1) : Math.max(0, upTo - random.below(600));
      const of = random.below(filters.length);
      const sequences: number[] = [];
      const range = { after: { sequence: after, epoch, initial: null }, upTo };
      for await (const events of log.read(range, filters[of] ?? anything, AbortSignal.timeout(20_000))) {
        sequences.push(...events.map(({ sequence }) => sequence));
        for (let pause = random.below(20); pause > 0; pause--) await nextTurn();
      }
      readings.push({ after, upTo, of, read: sequences });
      await nextTurn();
    }
  };
  await publish(published.before);
  const end = publish(published.meanwhile).finally(() => {
    publishing = false;
  });
  await Promise.all([end, ...Array.from({ length: 10 }, read)]);
  await until('all are told of', () => told.length === stored.size);

  const all = [...stored.keys()].sort((one, other) => one - other);
  expect(told.map(({ sequence }) => sequence)).toEqual(all);
  const lists = filters.map((filter) =>
    all.filter((sequence) => {
      const it = stored.get(sequence);
      if (!it || (filter.keys && !filter.keys.includes(it.key))) return false;
      return (filter.events?.includes(it.event) ?? true) && (filter.accepts?.({ value: it.value }) ?? true);
    }),
  );
  for (const { after, upTo, of, read: sequences } of readings) {
    const expected = lists[of]?.filter((sequence) => sequence > after && sequence <= upTo);
    expect({ after, upTo, of, read: sequences }).toEqual({ after, upTo, of, read: expected });
  }
  expect(readings.filter(({ after, upTo }) => after < upTo - 500).length).toBeGreaterThan(5);
});
