import { describe, expect, test } from '@jest/globals';
import { readEventPatterns } from '../event-patterns.ts';

const subjects = [
  'events.order.1.placed',
  'events.order.1.payment-captured',
  'events.product.1.created',
  'events.sales_day.1.created',
  'events.note.1.created.twice',
];

describe('patterns of events', () => {
  test.each([
    [['*'], 'events.>', subjects],
    [['*.*'], 'events.>', subjects],
    [['order.*'], 'events.order.>', subjects.slice(0, 2)],
    [['*.created'], 'events.*.*.created', subjects.slice(2, 4)],
    [['order.placed'], 'events.order.*.placed', subjects.slice(0, 1)],
    [['order.placed', 'order.payment-captured'], 'events.order.>', subjects.slice(0, 2)],
    [['order.placed', 'sales_day.*'], 'events.>', [subjects[0], subjects[3]]],
    [['order.placed', '*'], 'events.>', subjects],
  ])('%j are asked for as %s', (patterns, filterSubject, expected) => {
    const read = readEventPatterns(patterns);
    expect(read.filterSubject).toBe(filterSubject);
    expect(subjects.filter(read.match)).toEqual(expected);
  });

  test.each(['', 'order', 'order.', '.placed', 'order.pla*', 'order.>', 'order.a.b', 'or der.placed', '**'])(
    '"%s" is refused',
    (pattern) => {
      expect(() => readEventPatterns(['*', pattern])).toThrow(`types: "${pattern}" is no pattern`);
    },
  );

  test('have to be some', () => {
    expect(() => readEventPatterns([])).toThrow('expected at least one pattern');
  });
});
