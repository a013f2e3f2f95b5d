import { expect, test } from '@jest/globals';
import { createPatience } from '../patience.ts';

test('patience runs out once for all events of an aggregate, until it goes on', () => {
  let now = 0;
  const patience = createPatience(100, () => now);
  expect(patience.isLeft('a')).toBe(true);
  now = 99;
  expect(patience.isLeft('a')).toBe(true);
  now = 100;
  expect(patience.isLeft('a')).toBe(false);
  expect(patience.isLeft('b')).toBe(true);
  patience.renew('a');
  expect(patience.isLeft('a')).toBe(true);
});

test('aggregates that never go on here are forgotten a minute later', () => {
  let now = 0;
  const patience = createPatience(100, () => now);
  patience.isLeft('handled elsewhere');
  now = 60_050;
  patience.isLeft('b');
  expect(patience.isLeft('handled elsewhere')).toBe(false);
  now = 60_100;
  patience.isLeft('c');
  expect(patience.isLeft('handled elsewhere')).toBe(true);
});
