import { expect, test } from '@jest/globals';
import { madeAt } from '../made-at.ts';
import { uuidv7 } from '../uuidv7.ts';

test('a UUIDv7 says when it was made', () => {
  const before = Date.now();
  const made = madeAt(uuidv7().toUpperCase())?.getTime() ?? 0;
  expect(made).toBeGreaterThanOrEqual(before);
  expect(made).toBeLessThanOrEqual(Date.now());
  // The example of RFC 9562, A.6.
  expect(madeAt('017F22E2-79B0-7CC3-98C4-DC0C0C07398F')).toEqual(new Date('2022-02-22T19:22:22.000Z'));
});

test.each(['', 'nonsense', '919108f7-52d1-4320-9bac-f847db4148a8'])('%j does not', (id) => {
  expect(madeAt(id)).toBeNull();
});
