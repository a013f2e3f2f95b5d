import { expect, test } from '@jest/globals';
import { restartDelay } from '../backoff.ts';

test('the delay doubles from 200 ms to 10 s while a part keeps failing', () => {
  const delays: number[] = [];
  for (let count = 0; count < 8; count++) delays.push(restartDelay(delays.at(-1), 0));
  expect(delays).toEqual([200, 400, 800, 1600, 3200, 6400, 10_000, 10_000]);
});

test('a part that was healthy for ten seconds begins anew', () => {
  expect(restartDelay(10_000, 9_999)).toBe(10_000);
  expect(restartDelay(10_000, 10_000)).toBe(200);
});
