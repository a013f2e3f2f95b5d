import { describe, expect, test } from '@jest/globals';
import { decimalAmount } from '../money.ts';

describe('decimalAmount', () => {
  test.each([
    [{ minor: 1250, currency: 'EUR' }, '12.50'],
    [{ minor: 5, currency: 'EUR' }, '0.05'],
    [{ minor: -5, currency: 'EUR' }, '-0.05'],
    [{ minor: 0, currency: 'EUR' }, '0.00'],
    [{ minor: 1250, currency: 'JPY' }, '1250'],
    [{ minor: 1250, currency: 'KWD' }, '1.250'],
    [{ minor: 125_000, currency: 'HUF' }, '1250.00'],
    [{ minor: 125_000, currency: 'IDR' }, '1250.00'],
    [{ minor: 1250, currency: 'HRK' }, '12.50'],
    [{ minor: 1250, currency: 'XXX' }, '12.50'],
    [{ minor: Number.MAX_SAFE_INTEGER, currency: 'EUR' }, '90071992547409.91'],
  ])('writes %j as %s', (money, expected) => {
    expect(decimalAmount(money)).toBe(expected);
  });
});
