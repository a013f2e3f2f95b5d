import { describe, expect, test } from '@jest/globals';
import { readAmount } from '../read-amount.ts';

describe('an amount that can be read in one way is taken', () => {
  test.each([
    ['50', 'EUR', 5000],
    ['9.99', 'EUR', 999],
    ['0.1', 'EUR', 10],
    ['0', 'EUR', 0],
    ['12,50', 'EUR', 1250],
    ['1,234.50', 'EUR', 123_450],
    ['1.234,50', 'EUR', 123_450],
    ['1,234,567', 'EUR', 123_456_700],
    ['1234', 'JPY', 1234],
    ['1.234', 'KWD', 1234],
    ['0.29', 'EUR', 29],
    ['1.005', 'KWD', 1005],
    ['90071992547409.91', 'EUR', Number.MAX_SAFE_INTEGER],
  ])('%s %s', (text, currency, minor) => {
    expect(readAmount(text, currency)).toEqual({ minor });
  });
});

describe('any other is not, for', () => {
  test.each([
    ['1,234', 'EUR', 'expected no separators of thousands: 1,234 may be 1234 or 1.234'],
    ['1.234', 'EUR', 'expected no separators of thousands: 1.234 may be 1.234 or 1234'],
    ['1,234', 'JPY', 'expected no separators of thousands: 1,234 may be 1234 or 1.234'],
    ['1,234', 'KWD', 'expected no separators of thousands: 1,234 may be 1234 or 1.234'],
    ['9.9950', 'EUR', 'expected at most 2 decimals in EUR'],
    ['12.5', 'JPY', 'expected no decimals in JPY'],
    ['-5', 'EUR', 'expected an amount such as 1234.50'],
    ['€ 5', 'EUR', 'expected an amount such as 1234.50'],
    ['1e3', 'EUR', 'expected an amount such as 1234.50'],
    ['1,23,4.50', 'EUR', 'expected an amount such as 1234.50'],
    ['0,123,456', 'EUR', 'expected an amount such as 1234.50'],
    ['5.', 'EUR', 'expected an amount such as 1234.50'],
    ['.5', 'EUR', 'expected an amount such as 1234.50'],
    ['x', 'JPY', 'expected an amount such as 1234'],
    ['x', 'KWD', 'expected an amount such as 1234.500'],
    ['90071992547409.92', 'EUR', 'expected a smaller amount'],
    ['9'.repeat(400), 'EUR', 'expected a smaller amount'],
  ])('%s %s', (text, currency, problem) => {
    expect(readAmount(text, currency)).toEqual({ problem });
  });
});
