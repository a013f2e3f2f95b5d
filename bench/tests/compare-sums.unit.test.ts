import { expect, test } from '@jest/globals';
import { compareSums } from '../orders/audit/compare-sums.ts';

const sums = (entries: Record<string, bigint>) => new Map(Object.entries(entries));

test('what there is less of is lost', () => {
  expect(compareSums(sums({ a: 1n, b: 2n, c: 3n }), sums({ a: 1n, b: 1n }))).toEqual({
    expected: 3,
    lost: 2,
    twice: 0,
  });
});

test('what there is more of, or that nobody expects, was done twice', () => {
  expect(compareSums(sums({ a: 1n }), sums({ a: 2n, b: 1n }))).toEqual({ expected: 1, lost: 0, twice: 2 });
});

test('nothing is the same as a sum of 0', () => {
  expect(compareSums(sums({ a: 0n }), sums({ b: 0n }))).toEqual({ expected: 1, lost: 0, twice: 0 });
});
