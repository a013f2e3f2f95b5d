import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { formatCopiesAwaited, parseCopiesAwaited } from '../copies-awaited.ts';
import { formatEventsCommitted, parseEventsCommitted } from '../events-committed.ts';
import { type EventsSeen, formatEventsSeen, parseEventsSeen } from '../events-seen.ts';

const seen: EventsSeen = { epoch: 1_764_000_000_000, sequences: { product: 7 }, withinMs: 250, required: true };

describe('the header of a request', () => {
  test('says what it said', () => {
    expect(parseEventsSeen(formatEventsSeen(seen))).toEqual(seen);
  });

  test.each([
    ['no JSON', 'product=7', 'expected JSON'],
    ['a negative sequence', JSON.stringify({ ...seen, sequences: { product: -1 } }), 'at sequences.product'],
    ['a wait without end', JSON.stringify({ ...seen, withinMs: 1e9 }), 'at withinMs'],
    ['no epoch', JSON.stringify({ ...seen, epoch: null }), 'at epoch'],
  ])('is refused when it is %s', (_what, header, problem) => {
    expect(() => parseEventsSeen(header)).toThrow('x-events-seen: ');
    expect(() => parseEventsSeen(header)).toThrow(problem);
  });
});

test('the headers of a response say what they said, and nothing when they are not readable', () => {
  const committed = new Map([['product', ['an id', 'another']]]);
  expect(parseEventsCommitted(formatEventsCommitted(committed))).toEqual(committed);
  expect(parseEventsCommitted('{"product":"an id"}')).toEqual(new Map([['product', ['an id']]]));
  expect(parseEventsCommitted('{}')).toEqual(new Map());
  expect(parseEventsCommitted('{"product":7}')).toBeNull();
  expect(parseEventsCommitted(undefined)).toBeNull();
  expect(parseCopiesAwaited(formatCopiesAwaited({ ms: 12.34, reached: false }))).toEqual({ ms: 12.3, reached: false });
  expect(parseCopiesAwaited('soon')).toBeNull();
});

test('of more events than fit into a header, the last of each type is told', () => {
  const ids = Array.from({ length: 256 }, () => randomUUID());
  const fits = formatEventsCommitted(new Map([['session', ids]]));
  expect(fits.length).toBeLessThan(12 * 1024);
  expect(parseEventsCommitted(fits)?.get('session')).toEqual(ids);
  const committed = new Map([
    ['session', ids],
    ['user', ['an id']],
  ]);
  expect(JSON.parse(formatEventsCommitted(committed))).toEqual({ session: ids.slice(-1), user: ['an id'] });
});
