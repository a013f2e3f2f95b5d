import { describe, expect, test } from '@jest/globals';
import type { AnyEvent } from '#packages/event-contract/event-contract.ts';
import { createSeenEvents } from '../events/seen-events.ts';

const at = (id: string | null, sequence: number, occurredAt = '2026-03-01T10:00:00Z') => ({
  id,
  sequence,
  envelope: () => ({ occurredAt }) as AnyEvent,
});
const unreadable = (id: string | null) => ({
  id,
  envelope: (): AnyEvent => {
    throw new Error('no envelope');
  },
});

describe('an event', () => {
  test('is a repetition when another with its id lies before it', () => {
    const known = createSeenEvents();
    known.add(at('a', 5));
    expect([at('a', 9), at('a', 5), at('a', 4), at('b', 9)].map(known.isDuplicate)).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  test('without an id is none', () => {
    const known = createSeenEvents();
    known.add(at(null, 5));
    expect(known.isDuplicate(at(null, 6))).toBe(false);
  });

  test('is forgotten as the oldest of too many', () => {
    const known = createSeenEvents(2);
    for (const [index, id] of ['a', 'b', 'c'].entries()) known.add(at(id, index));
    expect(['a', 'b', 'c'].map((id) => known.isDuplicate(at(id, 9)))).toEqual([false, true, true]);
  });
});

describe('after the stream was replaced', () => {
  const noon = Date.parse('2026-03-01T12:00:00Z');

  test('events are known by id, and by time those before all that was remembered', () => {
    const known = createSeenEvents();
    expect(known.wasSeenBefore(at('a', 1))).toBe(false);
    known.add(at('a', 700));
    known.replaceStream(0, noon);
    expect(known.wasSeenBefore(at('a', 1, '2026-03-01T13:00:00Z'))).toBe(true);
    expect(known.wasSeenBefore(at('b', 2, '2026-03-01T11:59:59Z'))).toBe(true);
    expect(known.wasSeenBefore(at('c', 3, '2026-03-01T12:00:00Z'))).toBe(false);
    expect([unreadable('a'), unreadable('z')].map(known.wasSeenBefore)).toEqual([true, false]);
    expect(known.isDuplicate(at('a', 1))).toBe(false);
  });

  test('they stay known when it is replaced again before it was read', () => {
    const known = createSeenEvents();
    known.add(at('a', 700));
    known.replaceStream(0, noon);
    known.add(at('old', 1));
    known.replaceStream(0, Date.parse('2025-01-01T00:00:00Z'));
    expect(known.wasSeenBefore(at('a', 1, '2026-03-01T13:00:00Z'))).toBe(true);
    expect(known.wasSeenBefore(at('b', 2, '2026-03-01T11:00:00Z'))).toBe(true);
  });

  test('what the broker lost of its end is known, and no repetition', () => {
    const known = createSeenEvents();
    known.add(at('kept', 5));
    known.add(at('lost', 6));
    known.replaceStream(5, null);
    expect([known.wasSeenBefore(at('lost', 6)), known.isDuplicate(at('lost', 6))]).toEqual([true, false]);
    expect(known.isDuplicate(at('kept', 6))).toBe(true);
    expect(known.wasSeenBefore(at('new', 7, '2020-01-01T00:00:00Z'))).toBe(false);
  });
});
