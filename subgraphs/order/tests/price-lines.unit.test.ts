import { describe, expect, test } from '@jest/globals';
import type { PriceList } from '#packages/pricing/price-list.ts';
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

/** Outside of markets. */
const price = (requested: Parameters<typeof priceLines>[0], catalogue: Parameters<typeof priceLines>[1]) =>
  priceLines(requested, catalogue, { market: null, customerGroups: [], at: new Date() });

describe('pricing lines', () => {
  test('given known variants, then each line costs what the catalogue says and the total is their sum', () => {
    const requested = [
      { variantId: 'pot', quantity: 1 },
      { variantId: 'mug', quantity: 3 },
    ];
    expect(price(requested, [mug, pot])).toEqual({
      currency: 'EUR',
      price: { linesMinor: 6_750, discountsMinor: 0, shippingMinor: 0, taxMinor: 0, totalMinor: 6_750 },
      lines: [
        { variantId: 'pot', productId: 'pots', quantity: 1, unitPriceMinor: 3_000, priceListId: null },
        { variantId: 'mug', productId: 'mugs', quantity: 3, unitPriceMinor: 1_250, priceListId: null },
      ],
    });
  });

  test('given two lines of one variant, then they stay two lines', () => {
    const pricing = price(
      [
        { variantId: 'mug', quantity: 1 },
        { variantId: 'mug', quantity: 2 },
      ],
      [mug],
    );
    expect(pricing).toMatchObject({ price: { totalMinor: 3_750 }, lines: [{ quantity: 1 }, { quantity: 2 }] });
  });

  test('given something free, then it is priced at 0', () => {
    const pricing = price([{ variantId: 'mug', quantity: 2 }], [{ ...mug, priceMinor: 0 }]);
    expect(pricing).toMatchObject({ price: { totalMinor: 0 } });
  });

  test('given an unknown variant, then the line that names it is told', () => {
    const requested = [
      { variantId: 'mug', quantity: 1 },
      { variantId: 'ghost', quantity: 1 },
    ];
    expect(price(requested, [mug])).toEqual({ refused: 'unknown-variant', index: 1, variantId: 'ghost' });
  });

  test('given prices in two currencies, then the first line in the second currency is told', () => {
    const requested = [
      { variantId: 'mug', quantity: 1 },
      { variantId: 'pot', quantity: 1 },
      { variantId: 'hat', quantity: 1 },
    ];
    expect(price(requested, [mug, pot, hat])).toEqual({ refused: 'mixed-currencies', index: 2 });
  });

  test('given a total above the dearest order, then it is refused', () => {
    const dear = { ...mug, priceMinor: largestOrder.totalMinor };
    expect(price([{ variantId: 'mug', quantity: 1 }], [dear])).toMatchObject({
      price: { totalMinor: largestOrder.totalMinor },
    });
    expect(price([{ variantId: 'mug', quantity: 2 }], [dear])).toEqual({ refused: 'order-too-large' });
  });

  test('given no line, then it throws', () => {
    expect(() => price([], [mug])).toThrow(RangeError);
  });
});

describe('pricing lines in a market', () => {
  const at = new Date('2026-06-01T00:00:00Z');
  const list = (id: string, fields: Partial<PriceList> = {}): PriceList => ({
    ...{ id, name: id, currency: 'USD', startsAt: null, endsAt: null, marketIds: [], customerGroups: [], priority: 0 },
    adjustment: null,
    ...fields,
  });
  const lists = [
    list('sale', { adjustment: { basisPoints: -1_000, ending: null } }),
    list('many', { priority: 1 }),
    list('trade', { priority: 2, customerGroups: ['trade'], adjustment: { basisPoints: -9_000, ending: null } }),
  ];
  const terms = { market: { id: 'us', code: 'us', currency: 'USD', lists }, customerGroups: [], at };
  const usd = (minor: number) => ({ currency: 'USD', minor, compareAtMinor: null });
  const entries = [{ priceListId: 'many', minQuantity: 10, minor: 700 }];

  test('given prices in its currency and price lists, then each line costs what they say for its quantity', () => {
    const requested = [
      { variantId: 'mug', quantity: 9 },
      { variantId: 'mug', quantity: 10 },
      { variantId: 'hat', quantity: 1 },
    ];
    const catalogue = [
      { ...mug, otherPrices: [usd(1_000)], entries },
      { ...hat, otherPrices: [], entries: [] },
    ];
    expect(priceLines(requested, catalogue, terms)).toMatchObject({
      currency: 'USD',
      price: { totalMinor: 9 * 900 + 10 * 700 + 810 },
      lines: [
        { quantity: 9, unitPriceMinor: 900, priceListId: 'sale' },
        { quantity: 10, unitPriceMinor: 700, priceListId: 'many' },
        { variantId: 'hat', unitPriceMinor: 810, priceListId: 'sale' },
      ],
    });
  });

  test('given a customer of a group, then lists for the group apply as well', () => {
    const catalogue = [{ ...mug, otherPrices: [usd(1_000)], entries }];
    const requested = [{ variantId: 'mug', quantity: 10 }];
    for (const [customerGroups, line] of [
      [['trade', 'others'], { unitPriceMinor: 70, priceListId: 'trade' }],
      [['others'], { unitPriceMinor: 700, priceListId: 'many' }],
    ] as const) {
      expect(priceLines(requested, catalogue, { ...terms, customerGroups })).toMatchObject({ lines: [line] });
    }
  });

  test('given a variant without a price in its currency, then the line that names it is told', () => {
    const requested = [
      { variantId: 'hat', quantity: 1 },
      { variantId: 'pot', quantity: 1 },
    ];
    const catalogue = [hat, { ...pot, otherPrices: [{ ...usd(1), currency: 'GBP' }], entries }];
    expect(priceLines(requested, catalogue, terms)).toMatchObject({
      refused: 'no-price-in-market',
      index: 1,
      variantId: 'pot',
    });
  });
});
