import { describe, expect, test } from '@jest/globals';
import { percentile, summarize } from '../statistics.ts';

describe('a percentile', () => {
  test.each([
    [[7], 0.5, 7],
    [[3, 1, 2], 0.5, 2],
    [[4, 3, 2, 1], 0.5, 2],
    [Array.from({ length: 200 }, (_, index) => 200 - index), 0.95, 190],
  ])('of %j at %d is %d', (values, share, expected) => {
    expect(percentile(values, share)).toBe(expected);
  });

  test('of nothing is an error', () => {
    expect(() => percentile([], 0.5)).toThrow(RangeError);
  });
});

test('a summary is rounded to tenths', () => {
  expect(summarize([10.26, 20.31, 5.04])).toEqual({ median: 10.3, p95: 20.3, fastest: 5, slowest: 20.3 });
});
