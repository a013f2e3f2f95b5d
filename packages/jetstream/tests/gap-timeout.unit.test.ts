import { expect, test } from '@jest/globals';
import { createGapTimeout } from '../gap-timeout.ts';

test('the time runs out once for all events of an aggregate, until it goes on', () => {
  let now = 0;
  const timeout = createGapTimeout(100, () => now);
  expect(timeout.isRunning('a')).toBe(true);
  now = 99;
  expect(timeout.isRunning('a')).toBe(true);
  now = 100;
  expect(timeout.isRunning('a')).toBe(false);
  expect(timeout.isRunning('b')).toBe(true);
  timeout.reset('a');
  expect(timeout.isRunning('a')).toBe(true);
});

test('aggregates that never go on here are forgotten a minute later', () => {
  let now = 0;
  const timeout = createGapTimeout(100, () => now);
  timeout.isRunning('handled elsewhere');
  now = 60_050;
  timeout.isRunning('b');
  expect(timeout.isRunning('handled elsewhere')).toBe(false);
  now = 60_100;
  timeout.isRunning('c');
  expect(timeout.isRunning('handled elsewhere')).toBe(true);
});
