import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { dayBefore, dayOfDigest } from '../domain/shop-day.ts';

const hour = 3_600_000;
const hoursOf = (instant: string, timeZone: string) => {
  const { date, from, to } = dayBefore(new Date(instant), timeZone);
  return [date, from.toISOString(), (to.getTime() - from.getTime()) / hour];
};

describe('the day before', () => {
  test.each([
    ['2026-03-02T05:00:00Z', 'UTC', '2026-03-01', '2026-03-01T00:00:00.000Z', 24],
    ['2026-03-01T23:30:00Z', 'Europe/Vienna', '2026-03-01', '2026-02-28T23:00:00.000Z', 24],
    ['2026-03-30T04:00:00Z', 'Europe/Vienna', '2026-03-29', '2026-03-28T23:00:00.000Z', 23],
    ['2026-10-26T05:00:00Z', 'Europe/Vienna', '2026-10-25', '2026-10-24T22:00:00.000Z', 25],
    ['2026-03-01T10:00:00Z', 'Pacific/Kiritimati', '2026-03-01', '2026-02-28T10:00:00.000Z', 24],
    // The clock is put forward at midnight: the day begins at one.
    ['2026-04-25T04:00:00Z', 'Africa/Cairo', '2026-04-24', '2026-04-23T22:00:00.000Z', 23],
  ])('%s in %s is %s', (instant, timeZone, date, from, hours) => {
    expect(hoursOf(instant, timeZone)).toEqual([date, from, hours]);
  });

  test('ends where the next one begins, before the instant', () => {
    const zones = fc.constantFrom(
      'UTC',
      'Europe/Vienna',
      'America/New_York',
      'Asia/Kolkata',
      'Australia/Lord_Howe',
      'Africa/Cairo',
    );
    const instants = fc.date({ min: new Date('2024-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(instants, zones, (instant, timeZone) => {
        const { from, to } = dayBefore(instant, timeZone);
        expect(from < to && to <= instant).toBe(true);
        expect(instant.getTime() - to.getTime()).toBeLessThan(25 * hour);
        expect(dayBefore(to, timeZone)).toEqual(dayBefore(instant, timeZone));
        expect(dayBefore(from, timeZone).to).toEqual(from);
      }),
    );
  });
});

test('a digest tells of the day before it was made', () => {
  expect(dayOfDigest(uuidv7(), 'Europe/Vienna')).toEqual(dayBefore(new Date(), 'Europe/Vienna'));
  expect(dayOfDigest('x', 'UTC')).toBeNull();
});
