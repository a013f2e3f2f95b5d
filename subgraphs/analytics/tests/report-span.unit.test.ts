import { describe, expect, test } from '@jest/globals';
import { checkSpan, countPeriods, type ReportInterval } from '../domain/report-span.ts';

const count = (from: string, to: string, interval: ReportInterval) =>
  countPeriods(new Date(from), new Date(to), interval);
const check = (from: string, to: string, interval: ReportInterval) =>
  checkSpan({ from: new Date(from), to: new Date(to), interval, currency: 'EUR' });

describe('the periods of a span', () => {
  test.each([
    ['a span that ends where a period ends', '2026-03-01T00:00:00Z', '2026-03-03T00:00:00Z', 'DAY', 2],
    ['a span that ends a millisecond later', '2026-03-01T00:00:00Z', '2026-03-03T00:00:00.001Z', 'DAY', 3],
    ['a span within one period', '2026-03-01T10:10:00Z', '2026-03-01T10:20:00Z', 'HOUR', 1],
    [
      'a span that touches two periods by a millisecond each',
      '2026-03-01T10:59:59.999Z',
      '2026-03-01T11:00:00.001Z',
      'HOUR',
      2,
    ],
    ['a Sunday and the Monday after it', '2026-03-01T00:00:00Z', '2026-03-03T00:00:00Z', 'WEEK', 2],
    ['a week from Monday to Monday', '2026-03-02T00:00:00Z', '2026-03-09T00:00:00Z', 'WEEK', 1],
    ['weeks before the epoch', '1969-12-29T00:00:00Z', '1970-01-05T00:00:00Z', 'WEEK', 1],
    ['a leap year in months', '2028-01-15T00:00:00Z', '2029-01-01T00:00:00Z', 'MONTH', 12],
    ['months of the first century', '0001-01-01T00:00:00Z', '0001-03-01T00:00:00Z', 'MONTH', 2],
  ] as const)('%s', (_, from, to, interval, periods) => {
    expect(count(from, to, interval)).toBe(periods);
  });
});

describe('a span that cannot be reported on', () => {
  test('is fine with exactly 5,000 periods', () => {
    const to = new Date(Date.UTC(2026, 0, 1) + 5_000 * 3_600_000).toISOString();
    expect(check('2026-01-01T00:00:00Z', to, 'HOUR')).toBeNull();
  });

  test('is refused when it has more than 5,000 periods', () => {
    const to = new Date(Date.UTC(2026, 0, 1) + 5_000 * 3_600_000 + 1).toISOString();
    expect(check('2026-01-01T00:00:00Z', to, 'HOUR')).toEqual({
      refused: 'too-many-periods',
      periods: 5_001,
      most: 5_000,
    });
    expect(check('0001-01-01T00:00:00Z', '9999-12-31T00:00:00Z', 'MONTH')).toMatchObject({
      refused: 'too-many-periods',
      most: 5_000,
    });
  });

  test('is refused when it does not end after it begins', () => {
    expect(check('2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z', 'DAY')).toEqual({ refused: 'ends-before-it-begins' });
    expect(check('2026-01-02T00:00:00Z', '2026-01-01T00:00:00Z', 'DAY')).toEqual({ refused: 'ends-before-it-begins' });
  });
});
