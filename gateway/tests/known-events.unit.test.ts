import { describe, expect, test } from '@jest/globals';
import type { AnyEvent } from '#packages/event-contract/event-contract.ts';
import { createKnownEvents } from '../events/known-events.ts';

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
    const known = createKnownEvents();
    known.note(at('a', 5));
    expect([at('a', 9), at('a', 5), at('a', 4), at('b', 9)].map(known.isRepetition)).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  test('without an id is none', () => {
    const known = createKnownEvents();
    known.note(at(null, 5));
    expect(known.isRepetition(at(null, 6))).toBe(false);
  });

  test('is forgotten as the oldest of too many', () => {
    const known = createKnownEvents(2);
    for (const [index, id] of ['a', 'b', 'c'].entries()) known.note(at(id, index));
    expect(['a', 'b', 'c'].map((id) => known.isRepetition(at(id, 9)))).toEqual([false, true, true]);
  });
});

describe('after the stream was replaced', () => {
  const noon = Date.parse('2026-03-01T12:00:00Z');

  test('events are known by id, and by time those before all that was remembered', () => {
    const known = createKnownEvents();
    expect(known.wasKnown(at('a', 1))).toBe(false);
    known.note(at('a', 700));
    known.replace(0, noon);
    expect(known.wasKnown(at('a', 1, '2026-03-01T13:00:00Z'))).toBe(true);
    expect(known.wasKnown(at('b', 2, '2026-03-01T11:59:59Z'))).toBe(true);
    expect(known.wasKnown(at('c', 3, '2026-03-01T12:00:00Z'))).toBe(false);
    expect([unreadable('a'), unreadable('z')].map(known.wasKnown)).toEqual([true, false]);
    expect(known.isRepetition(at('a', 1))).toBe(false);
  });

  test('they stay known when it is replaced again before it was read', () => {
    const known = createKnownEvents();
    known.note(at('a', 700));
    known.replace(0, noon);
    known.note(at('old', 1));
    known.replace(0, Date.parse('2025-01-01T00:00:00Z'));
    expect(known.wasKnown(at('a', 1, '2026-03-01T13:00:00Z'))).toBe(true);
    expect(known.wasKnown(at('b', 2, '2026-03-01T11:00:00Z'))).toBe(true);
  });

  test('what the broker lost of its end is known, and no repetition', () => {
    const known = createKnownEvents();
    known.note(at('kept', 5));
    known.note(at('lost', 6));
    known.replace(5, null);
    expect([known.wasKnown(at('lost', 6)), known.isRepetition(at('lost', 6))]).toEqual([true, false]);
    expect(known.isRepetition(at('kept', 6))).toBe(true);
    expect(known.wasKnown(at('new', 7, '2020-01-01T00:00:00Z'))).toBe(false);
  });
});
