import { describe, expect, test } from '@jest/globals';
import { createRecentEvents } from '../events/recent-events.ts';
import type { StoredEvent } from '../events/stored-event.ts';
import { seededRandom } from './seeded-random.ts';

const event = (sequence: number, aggregateId = 'a', bytes = 10, aggregateType = 'note'): StoredEvent => ({
  sequence,
  aggregateType,
  aggregateId,
  event: 'taken',
  id: null,
  bytes,
  envelope() {
    throw new Error('it is not read');
  },
});
const notes = { aggregateType: 'note', keys: null };
const sequences = (events: StoredEvent[]) => events.map(({ sequence }) => sequence);

describe('memory of events', () => {
  test('is bounded by count', () => {
    const recent = createRecentEvents({ events: 3, bytes: 1_000 });
    recent.startOver(1);
    for (let sequence = 1; sequence <= 5; sequence++) recent.add(event(sequence));
    expect(sequences(recent.find(0, 9, notes, 9))).toEqual([3, 4, 5]);
    expect(recent.reachesBackTo()).toBe(3);
    expect(recent.oldest()?.sequence).toBe(3);
  });

  test('is bounded by bytes, also by those of a single event', () => {
    const recent = createRecentEvents({ events: 100, bytes: 50 });
    recent.startOver(1);
    for (const sequence of [1, 2, 3]) recent.add(event(sequence, 'a', 20));
    expect(sequences(recent.find(0, 9, notes, 9))).toEqual([2, 3]);
    recent.add(event(4, 'a', 51));
    expect(recent.find(0, 9, notes, 9)).toEqual([]);
    expect(recent.reachesBackTo()).toBe(5);
    recent.add(event(7, 'a', 50));
    expect(sequences(recent.find(0, 9, notes, 9))).toEqual([7]);
  });

  test('reaches back behind what was dropped, whatever is missing in the stream', () => {
    const recent = createRecentEvents({ events: 2, bytes: 1_000 });
    recent.startOver(10);
    expect(recent.reachesBackTo()).toBe(10);
    for (const sequence of [12, 20, 30]) recent.add(event(sequence));
    expect(recent.reachesBackTo()).toBe(13);
  });

  test('forgets what is behind a place, and goes on from there', () => {
    const recent = createRecentEvents({ events: 10, bytes: 1_000 });
    recent.startOver(5);
    for (const sequence of [5, 6, 9]) recent.add(event(sequence));
    recent.cutOff(6);
    recent.add(event(7, 'b'));
    expect(sequences(recent.find(0, 99, notes, 9))).toEqual([5, 6, 7]);
    expect(recent.reachesBackTo()).toBe(5);
    recent.cutOff(3);
    expect(recent.reachesBackTo()).toBe(4);
    recent.startOver(1);
    expect([recent.find(0, 99, notes, 9), recent.reachesBackTo(), recent.oldest()]).toEqual([[], 1, undefined]);
  });

  test('finds by type and by aggregates what a list of all would, as it grows and is cut', () => {
    const random = seededRandom(1);
    const limit = 700;
    const recent = createRecentEvents({ events: limit, bytes: 2 ** 20 });
    recent.startOver(1);
    let all: StoredEvent[] = [];
    let sequence = 0;
    for (let round = 0; round < 5_000; round++) {
      sequence += 1 + random.below(2);
      const added = event(sequence, random.pick(['a', 'b', 'c']), 10, random.pick(['note', 'note', 'page']));
      recent.add(added);
      all = [...all, added].slice(-limit);
      if (random.chance(1)) {
        sequence -= random.below(20);
        recent.cutOff(sequence);
        all = all.filter((one) => one.sequence <= sequence);
      }
      if (round % 10 > 0) continue;
      const keys = random.pick([null, ['a'], ['b', 'c'], ['c', 'c', 'nothing'], []]);
      const after = sequence - random.below(1_200);
      const upTo = after + random.below(1_200);
      const most = 1 + random.below(300);
      const expected = all.filter(
        (one) =>
          one.aggregateType === 'note' &&
          (keys?.includes(one.aggregateId) ?? true) &&
          one.sequence > after &&
          one.sequence <= upTo,
      );
      const found = recent.find(after, upTo, { aggregateType: 'note', keys }, most);
      expect(sequences(found)).toEqual(sequences(expected.slice(0, most)));
    }
  });
});
