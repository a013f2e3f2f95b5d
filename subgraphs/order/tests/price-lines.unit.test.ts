import { describe, expect, test } from '@jest/globals';
import { type CatalogueVariant, largestOrder, priceLines } from '../domain/price-lines.ts';

const mug: CatalogueVariant = {
  variantId: 'mug',
  productId: 'mugs',
  priceMinor: 1_250,
  currency: 'EUR',
  isForSale: true,
};
const pot: CatalogueVariant = {
  variantId: 'pot',
  productId: 'pots',
  priceMinor: 3_000,
  currency: 'EUR',
  isForSale: true,
};
const hat: CatalogueVariant = {
  variantId: 'hat',
  productId: 'hats',
  priceMinor: 900,
  currency: 'USD',
  isForSale: true,
};

describe('pricing lines', () => {
  test('given known variants, then each line costs what the catalogue says and the total is their sum', () => {
    const requested = [
      { variantId: 'pot', quantity: 1 },
      { variantId: 'mug', quantity: 3 },
    ];
    expect(priceLines(requested, [mug, pot])).toEqual({
      currency: 'EUR',
      price: { linesMinor: 6_750, discountsMinor: 0, shippingMinor: 0, taxMinor: 0, totalMinor: 6_750 },
      lines: [
        { variantId: 'pot', productId: 'pots', quantity: 1, unitPriceMinor: 3_000 },
        { variantId: 'mug', productId: 'mugs', quantity: 3, unitPriceMinor: 1_250 },
      ],
    });
  });

  test('given two lines of one variant, then they stay two lines', () => {
    const pricing = priceLines(
      [
        { variantId: 'mug', quantity: 1 },
        { variantId: 'mug', quantity: 2 },
      ],
      [mug],
    );
    expect(pricing).toMatchObject({ price: { totalMinor: 3_750 }, lines: [{ quantity: 1 }, { quantity: 2 }] });
  });

  test('given something free, then it is priced at 0', () => {
    const pricing = priceLines([{ variantId: 'mug', quantity: 2 }], [{ ...mug, priceMinor: 0 }]);
    expect(pricing).toMatchObject({ price: { totalMinor: 0 } });
  });

  test('given an unknown variant, then the line that names it is told', () => {
    const requested = [
      { variantId: 'mug', quantity: 1 },
      { variantId: 'ghost', quantity: 1 },
    ];
    expect(priceLines(requested, [mug])).toEqual({ refused: 'unknown-variant', index: 1, variantId: 'ghost' });
  });

  test('given prices in two currencies, then the first line in the second currency is told', () => {
    const requested = [
      { variantId: 'mug', quantity: 1 },
      { variantId: 'pot', quantity: 1 },
      { variantId: 'hat', quantity: 1 },
    ];
    expect(priceLines(requested, [mug, pot, hat])).toEqual({ refused: 'mixed-currencies', index: 2 });
  });

  test('given a total above the dearest order, then it is refused', () => {
    const dear = { ...mug, priceMinor: largestOrder.totalMinor };
    expect(priceLines([{ variantId: 'mug', quantity: 1 }], [dear])).toMatchObject({
      price: { totalMinor: largestOrder.totalMinor },
    });
    expect(priceLines([{ variantId: 'mug', quantity: 2 }], [dear])).toEqual({ refused: 'order-too-large' });
  });

  test('given no line, then it throws', () => {
    expect(() => priceLines([], [mug])).toThrow(RangeError);
  });
});
