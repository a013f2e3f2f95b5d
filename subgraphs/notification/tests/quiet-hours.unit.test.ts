import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { endOfQuiet, isTimeZone, quietHoursOf } from '../domain/quiet-hours.ts';

/** What a clock on the wall shows, by another way than the code under test goes. */
function wallClock(timeZone: string, at: Date): string {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return format.format(at);
}

const zones = [
  ...['UTC', 'Europe/Vienna', 'America/New_York', 'America/St_Johns', 'Asia/Kathmandu', 'Australia/Lord_Howe'],
  ...['Africa/Casablanca', 'America/Santiago', 'Pacific/Apia', 'Asia/Gaza', 'Africa/Cairo', 'Pacific/Chatham'],
];
const times = fc.integer({ min: 0, max: 24 * 60 - 1 }).map((minutes) => {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
});
const instants = fc.date({ min: new Date('2010-01-01'), max: new Date('2036-01-01'), noInvalidDate: true });
const isWithin = (time: string, startsAt: string, endsAt: string) =>
  startsAt < endsAt ? time >= startsAt && time < endsAt : time >= startsAt || time < endsAt;

describe('quiet hours in any zone, on any day', () => {
  const cases = fc
    .record({ timeZone: fc.constantFrom(...zones), now: instants, startsAt: times, endsAt: times })
    .filter(({ startsAt, endsAt }) => startsAt !== endsAt);

  test('hold exactly while the clock on the wall says so, and end later, within a day', () => {
    fc.assert(
      fc.property(cases, ({ timeZone, now, startsAt, endsAt }) => {
        const end = endOfQuiet({ timeZone, startsAt, endsAt }, now);
        if (!isWithin(wallClock(timeZone, now), startsAt, endsAt)) return expect(end).toBeNull();
        // Only of an hour that the clock shows twice the second may be past the end.
        if (end === null) return expect(wallClock(timeZone, now) < endsAt).toBe(true);
        expect(end.getTime()).toBeGreaterThan(now.getTime());
        // A day of 25 hours, and one that a zone left out.
        expect(end.getTime() - now.getTime()).toBeLessThanOrEqual(49 * 3_600_000);
      }),
      { numRuns: 3_000 },
    );
  });

  test('end at the time that was chosen, or right after the clock jumped over it', () => {
    fc.assert(
      fc.property(cases, ({ timeZone, now, startsAt, endsAt }) => {
        const end = endOfQuiet({ timeZone, startsAt, endsAt }, now);
        if (end === null) return;
        const shown = wallClock(timeZone, end);
        if (shown === endsAt) return;
        // There was no such time on that day.
        expect(shown > endsAt || endsAt >= '23:00').toBe(true);
        const before = wallClock(timeZone, new Date(end.getTime() - 3 * 3_600_000));
        expect(isWithin(endsAt, before, shown)).toBe(true);
      }),
      { numRuns: 3_000 },
    );
  });
});

describe('when the clock is changed', () => {
  const vienna = { timeZone: 'Europe/Vienna', startsAt: '21:00', endsAt: '08:00' };
  test.each([
    // The night before summer time has ten hours, the one before winter time twelve.
    ['2026-03-28T20:30:00Z', '2026-03-29T06:00:00.000Z'],
    ['2026-10-24T20:30:00Z', '2026-10-25T07:00:00.000Z'],
    ['2026-07-01T05:59:59Z', '2026-07-01T06:00:00.000Z'],
  ])('a message of %s waits until %s in Vienna', (now, end) => {
    expect(endOfQuiet(vienna, new Date(now))?.toISOString()).toBe(end);
  });
  test('one that comes by day does not wait', () => {
    expect(endOfQuiet(vienna, new Date('2026-07-01T06:00:00Z'))).toBeNull();
    expect(endOfQuiet(vienna, new Date('2026-07-01T18:59:59Z'))).toBeNull();
  });
  test('who wakes up at a time that there is not today is told after the jump', () => {
    const until = { ...vienna, endsAt: '02:30' };
    expect(endOfQuiet(until, new Date('2026-03-29T00:10:00Z'))?.toISOString()).toBe('2026-03-29T01:30:00.000Z');
  });
});

test('by default mail comes at any hour, and who chose none has the zone of the shop', () => {
  expect(quietHoursOf(null, 'Europe/Vienna')).toMatchObject({ timeZone: 'Europe/Vienna', channels: ['SMS', 'PUSH'] });
  const chosen = { startsAt: '22:00', endsAt: '07:00', timeZone: null, channels: ['EMAIL'] as const };
  expect(quietHoursOf(chosen, 'Asia/Tokyo')).toEqual({ ...chosen, timeZone: 'Asia/Tokyo' });
});

test.each([
  ['Europe/Vienna', true],
  ['UTC', true],
  ['+02:00', false],
  ['', false],
  ['Mars/Olympus', false],
])('%j is a time zone: %s', (name, expected) => expect(isTimeZone(name)).toBe(expected));
