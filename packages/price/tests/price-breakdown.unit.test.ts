import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isPriceBreakdown, priceBreakdown } from '../price-breakdown.ts';

const amount = fc.oneof(fc.nat(10_000), fc.maxSafeNat());

describe('the price of an order', () => {
  test('is that of its lines when nothing is taken off or added', () => {
    expect(priceBreakdown({ linesMinor: 2_598 })).toEqual({
      linesMinor: 2_598,
      discountsMinor: 0,
      shippingMinor: 0,
      taxMinor: 0,
      totalMinor: 2_598,
    });
  });

  test('sums up exactly, or is none', () => {
    fc.assert(
      fc.property(amount, amount, amount, amount, (linesMinor, discountsMinor, shippingMinor, taxMinor) => {
        const parts = { linesMinor, discountsMinor, shippingMinor, taxMinor };
        const exact = BigInt(linesMinor) - BigInt(discountsMinor) + BigInt(shippingMinor) + BigInt(taxMinor);
        if (exact < 0n || exact > BigInt(Number.MAX_SAFE_INTEGER)) {
          expect(() => priceBreakdown(parts)).toThrow(RangeError);
        } else {
          const price = priceBreakdown(parts);
          expect(price).toEqual({ ...parts, totalMinor: Number(exact) });
          expect(isPriceBreakdown(price)).toBe(true);
        }
      }),
    );
  });

  test('of any lines is their sum', () => {
    const lines = fc.array(fc.record({ quantity: fc.nat(10_000), unitPriceMinor: fc.nat(1_000_000) }), {
      minLength: 1,
    });
    fc.assert(
      fc.property(lines, (given) => {
        const linesMinor = given.reduce((sum, { quantity, unitPriceMinor }) => sum + quantity * unitPriceMinor, 0);
        expect(priceBreakdown({ linesMinor }).totalMinor).toBe(linesMinor);
      }),
    );
  });

  test.each([
    [{ linesMinor: -1 }],
    [{ linesMinor: 100, discountsMinor: -1 }],
    [{ linesMinor: 100, discountsMinor: 101 }],
    [{ linesMinor: 0.5 }],
    [{ linesMinor: Number.MAX_SAFE_INTEGER, taxMinor: 1 }],
  ])('cannot be %j', (parts) => {
    expect(() => priceBreakdown(parts)).toThrow(RangeError);
  });

  test('is none when its total is that of the lines alone', () => {
    const price = priceBreakdown({ linesMinor: 1_000, shippingMinor: 490 });
    expect(isPriceBreakdown({ ...price, totalMinor: 1_000 })).toBe(false);
  });
});
