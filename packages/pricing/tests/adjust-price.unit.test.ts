import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { adjustPrice } from '../adjust-price.ts';

describe('an adjustment', () => {
  test.each([
    [1_000, -1_000, null, 900],
    [999, -1_000, null, 899], // 899.1
    [1_005, -5_000, null, 503], // 502.5: halves up
    [1_000, -10_000, null, 0],
    [1_000, 1_250, null, 1_125],
    // 12.99 EUR, 1,299 JPY
    [1_500, -1_250, '99', 1_299], // 13.13
    [1_600, -1_250, '99', 1_399], // 14.00
    // 12.990 KWD
    [15_000, -1_250, '990', 12_990], // 13.125
    [1_500, -1_250, '00', 1_300],
    // As near to 9.99 as to 10.99
    [1_060, -100, '99', 999], // 10.49
    // 10.99 is nearer to 10.69, and more than before
    [1_080, -100, '99', 999],
    // 0.99 is more than before, and nothing below ends like that
    [50, -1_000, '99', 45],
    [1_000, -10_000, '99', 0],
    // 10.99 is nearer to 11.10, and so is what is raised
    [1_010, 1_000, '99', 1_099], // 11.11
    [1_098, 10, '99', 1_099],
    [1_100, 10, '99', 1_199], // 11.01, but never below
  ])('of %i by %i hundredths of a percent, ending in %s, is %i', (minor, basisPoints, ending, expected) => {
    expect(adjustPrice(minor, { basisPoints, ending })).toBe(expected);
  });

  test('that is more than a safe integer is none', () => {
    const most = Number.MAX_SAFE_INTEGER;
    expect(adjustPrice(most, { basisPoints: 1, ending: null })).toBeNull();
    expect(adjustPrice(most, { basisPoints: 0, ending: null })).toBe(most);
    expect(adjustPrice(most, { basisPoints: -1, ending: '99' })).toBe(9_006_298_534_815_499);
  });

  test('is exact, and on its own side of the price', () => {
    const ending = fc.option(fc.stringMatching(/^\d{1,4}$/));
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.integer({ min: -10_000, max: 100_000 }), ending, (minor, basisPoints, ending) => {
        const exact = BigInt(minor) * BigInt(10_000 + basisPoints);
        const adjusted = adjustPrice(minor, { basisPoints, ending });
        if (adjusted === null) return exact + 5_000n > BigInt(Number.MAX_SAFE_INTEGER) * 10_000n;
        const ends = ending !== null && String(adjusted).padStart(4, '0').endsWith(ending);
        const off = BigInt(adjusted) * 10_000n - exact;
        const isNearest = off > -5_000n && off <= 5_000n;
        const step = ends ? 10n ** BigInt(ending.length) : 0n;
        const isNear = off <= step * 10_000n && off >= -step * 10_000n;
        const onItsSide = basisPoints > 0 ? adjusted >= minor : adjusted <= minor;
        return onItsSide && (isNearest || (ends && isNear));
      }),
      { numRuns: 5_000 },
    );
  });
});
