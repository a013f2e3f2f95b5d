import { expect, test } from '@jest/globals';
import { createLastSequences } from '../events/last-sequences.ts';

test('the last event about each type of aggregates is known, as far as the stream goes', () => {
  const last = createLastSequences();
  expect(last.lastOf('product')).toBe(0);
  last.add({ aggregateType: 'product', sequence: 3 });
  last.add({ aggregateType: 'user', sequence: 4 });
  last.add({ aggregateType: 'product', sequence: 9 });
  expect([last.lastOf('product'), last.lastOf('user')]).toEqual([9, 4]);
  last.cutOff(7); // the events behind were lost
  expect([last.lastOf('product'), last.lastOf('user')]).toEqual([7, 4]);
  last.cutOff(0); // the stream was replaced
  expect([last.lastOf('product'), last.lastOf('user')]).toEqual([0, 0]);
});
