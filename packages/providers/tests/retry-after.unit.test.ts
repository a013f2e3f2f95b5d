import { expect, test } from '@jest/globals';
import { readRetryAfter } from '../retry-after.ts';

const now = new Date('2026-11-28T12:00:00Z');

test.each([
  [null, null],
  ['0', 0],
  ['120', 120_000],
  ['Sat, 28 Nov 2026 12:00:30 GMT', 30_000],
  ['Sat, 28 Nov 2026 11:00:00 GMT', 0],
  ['Mon, 30 Nov 2026 12:00:00 GMT', 3_600_000],
  ['86400', 3_600_000],
  ['', null],
  ['-1', null],
  ['1.5', null],
  ['2026', 2_026_000],
  ['tomorrow', null],
  ['2026-11-28T12:00:30Z', null],
  ['Sat, 99 Nov 2026 12:00:30 GMT', null],
])('Retry-After %j is %j milliseconds', (header, milliseconds) => {
  expect(readRetryAfter(header, now)).toBe(milliseconds);
});
