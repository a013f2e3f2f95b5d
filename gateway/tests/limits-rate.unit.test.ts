import { describe, expect, test } from '@jest/globals';
import { rateExceeded, rateHeaders } from '../limits/rate-response.ts';
import { createRateWindows } from '../limits/rate-windows.ts';

function windows(options: { limit?: number; mostKeys?: number } = {}) {
  let now = 5_000;
  const created = createRateWindows({ limit: 10, duration: 60_000, clock: () => now, ...options });
  return {
    ...created,
    pass: (milliseconds: number) => {
      now += milliseconds;
    },
  };
}

describe('a window', () => {
  test('gives out its points and no more', () => {
    const { take, pass } = windows();
    expect(take('a', 4)).toEqual({ allowed: true, limit: 10, remaining: 6, resetSeconds: 60 });
    pass(1_500);
    expect(take('a', 6)).toEqual({ allowed: true, limit: 10, remaining: 0, resetSeconds: 59 });
    expect(take('a', 1)).toEqual({ allowed: false, limit: 10, remaining: 0, resetSeconds: 59 });
  });

  test('keeps what is left for a request that takes less', () => {
    const { take } = windows();
    take('a', 7);
    expect(take('a', 5)).toMatchObject({ allowed: false, remaining: 3 });
    expect(take('a', 3)).toMatchObject({ allowed: true, remaining: 0 });
  });

  test('is of one key', () => {
    const { take } = windows();
    take('__proto__', 10);
    expect(take('constructor', 1)).toMatchObject({ allowed: true });
    expect(take('__proto__', 1)).toMatchObject({ allowed: false });
  });

  test('ends a minute after its first points, and another begins', () => {
    const { take, pass } = windows();
    take('a', 10);
    pass(59_999);
    expect(take('a', 1)).toMatchObject({ allowed: false, resetSeconds: 1 });
    pass(1);
    expect(take('a', 1)).toEqual({ allowed: true, limit: 10, remaining: 9, resetSeconds: 60 });
  });

  test('counts what was taken elsewhere, also beyond the limit', () => {
    const { take, add } = windows();
    add('a', 8);
    expect(take('a', 3)).toMatchObject({ allowed: false, remaining: 2 });
    add('a', 8);
    expect(take('a', 1)).toMatchObject({ allowed: false, remaining: 0 });
  });
});

describe('windows that are remembered', () => {
  test('are forgotten when they have ended', () => {
    const { take, pass, size } = windows();
    for (let index = 0; index < 1_000; index++) take(`old ${index}`, 1);
    pass(30_000);
    take('young', 1);
    pass(30_000);
    expect(take('young', 1)).toMatchObject({ remaining: 8 });
    pass(60_000);
    take('new', 1);
    expect(size()).toBe(1);
  });

  test('are only so many: those that began first are forgotten', () => {
    const { take, size } = windows({ mostKeys: 100 });
    let most = 0;
    for (let index = 0; index < 10_000; index++) {
      take(`address ${index}`, 4);
      most = Math.max(most, size());
    }
    expect(most).toBe(100);
    expect(take('address 9950', 1)).toMatchObject({ remaining: 5 });
    expect(take('address 9899', 1)).toMatchObject({ remaining: 9 });
  });
});

describe('a client is told', () => {
  const decision = { allowed: true, limit: 100, remaining: 7, resetSeconds: 42 };

  test('by headers where it stands', () => {
    expect(rateHeaders(decision)).toEqual({
      'ratelimit-limit': '100',
      'ratelimit-remaining': '7',
      'ratelimit-reset': '42',
    });
    expect(rateHeaders({ ...decision, allowed: false })).toMatchObject({ 'retry-after': '42' });
  });

  test('by an error when to try again', () => {
    const error = rateExceeded({ ...decision, allowed: false });
    expect(error.extensions).toMatchObject({ code: 'RATE_LIMITED', retryAfterSeconds: 42 });
    expect(error.message).toBe('7 of 100 points a minute are left, and this takes more: try again in 42 s.');
  });
});
