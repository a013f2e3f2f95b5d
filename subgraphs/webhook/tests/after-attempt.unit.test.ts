import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { mostAttempts, nextWait } from '../domain/retry-schedule.ts';
import { afterAttempt } from '../domain/webhook-delivery.ts';

const at = new Date('2026-01-01T00:00:00Z');
const days = (count: number) => new Date(at.getTime() - count * 86_400_000);
const answered = (status: number | null, retryAfterMs: number | null = null, isFinal = false) => {
  return { status, retryAfterMs, isFinal };
};
const decide = (
  answer: ReturnType<typeof answered>,
  { attempts = 0, isTest = false, failingSince = null as Date | null } = {},
) => afterAttempt({ attempts, isTest }, { failingSince }, answer, { at, random: 0 });

describe('the schedule', () => {
  test('tries for more than 24 hours, in growing steps', () => {
    const waits = Array.from({ length: mostAttempts }, (_, index) => nextWait(index + 1, null, 0));
    expect(waits).toEqual([5_000, 300_000, 1_800_000, 7_200_000, 18_000_000, 36_000_000, 36_000_000, null]);
  });

  test('is never early, and at most a fifth late', () => {
    const parts = [
      fc.integer({ min: 1, max: mostAttempts - 1 }),
      fc.option(fc.nat({ max: 3_600_000 })),
      fc.double({ min: 0, max: 1, noNaN: true }),
    ] as const;
    fc.assert(
      fc.property(...parts, (made, retryAfter, random) => {
        const least = Math.max(nextWait(made, null, 0) ?? 0, retryAfter ?? 0);
        const wait = nextWait(made, retryAfter, random) ?? 0;
        expect(wait).toBeGreaterThanOrEqual(least);
        expect(wait).toBeLessThanOrEqual(least * 1.2 + 1);
      }),
    );
  });
});

describe('after an attempt', () => {
  test.each([200, 202, 204, 299])('that was answered %i it is delivered, and the endpoint is well', (status) => {
    expect(decide(answered(status), { failingSince: days(9) })).toEqual({
      status: 'DELIVERED',
      nextAttemptAt: null,
      failingSince: null,
      disable: null,
    });
  });

  test.each([null, 100, 301, 302, 400, 404, 429, 500, 503])('that was answered %s it comes again', (status) => {
    const next = new Date(at.getTime() + 5_000);
    expect(decide(answered(status))).toEqual({
      status: 'PENDING',
      nextAttemptAt: next,
      failingSince: at,
      disable: null,
    });
  });

  test('it waits as long as it is asked to', () => {
    expect(decide(answered(503, 60_000)).nextAttemptAt).toEqual(new Date(at.getTime() + 60_000));
    expect(decide(answered(503, 60_000), { attempts: 1 }).nextAttemptAt).toEqual(new Date(at.getTime() + 300_000));
  });

  test('the last of them, it is given up', () => {
    expect(decide(answered(500), { attempts: mostAttempts - 1, failingSince: days(1) })).toMatchObject({
      status: 'FAILED',
      failingSince: days(1),
      disable: null,
    });
  });

  test('the last of them, its endpoint is disabled when nothing has succeeded for five days', () => {
    const last = { attempts: mostAttempts - 1, failingSince: days(5) };
    expect(decide(answered(500), last).disable).toBe('FAILING');
    expect(decide(answered(500), { ...last, attempts: 1 }).disable).toBeNull();
  });

  test('that was answered 410 it is given up, and its endpoint disabled', () => {
    expect(decide(answered(410))).toMatchObject({ status: 'FAILED', disable: 'GONE' });
  });

  test('that was a test it is over, and says nothing of the endpoint', () => {
    for (const status of [null, 410, 500]) {
      expect(decide(answered(status), { isTest: true })).toMatchObject({
        status: 'FAILED',
        failingSince: null,
        disable: null,
      });
    }
  });

  test('that no other can help it is given up', () => {
    expect(decide(answered(null, null, true))).toMatchObject({ status: 'FAILED' });
  });
});
