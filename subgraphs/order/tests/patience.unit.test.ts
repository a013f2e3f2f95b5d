import { expect, test } from '@jest/globals';
import { createPatience } from '../use-cases/payments/patience.ts';

test('only so many wait long at a time, and those beyond a moment', () => {
  const patience = createPatience({ places: 2, long: 7_000, short: 1_000 });
  const first = patience.begin();
  {
    using second = patience.begin();
    using third = patience.begin();
    expect([first, second, third].map(({ milliseconds }) => milliseconds)).toEqual([7_000, 7_000, 1_000]);
  }
  const [fourth, fifth] = [patience.begin(), patience.begin()];
  expect([fourth, fifth].map(({ milliseconds }) => milliseconds)).toEqual([7_000, 1_000]);
});
