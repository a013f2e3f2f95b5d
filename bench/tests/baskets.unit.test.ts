import { describe, expect, test } from '@jest/globals';
import { createBaskets, type Demand } from '../orders/baskets.ts';
import { percentile } from '../statistics.ts';

const variantIds = Array.from({ length: 1_000 }, (_, index) => `variant-${index}`);

function baskets(count: number, demand: Demand, seed = 'seed') {
  const next = createBaskets(seed, variantIds, demand);
  return Array.from({ length: count }, next);
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('baskets', () => {
  test('are as large as the orders that were counted', () => {
    const lines = baskets(2_645, 'spread').map((basket) => basket.length);
    // The median lies in a range of the table, of which each number is as likely.
    expect([13, 14, 15]).toContain(percentile(lines, 0.5));
    expect(mean(lines)).toBeCloseTo(22, 0);
    expect([percentile(lines, 0), percentile(lines, 1)]).toEqual([1, 100]);
  });

  test('have as many units a line', () => {
    const quantities = baskets(2_645, 'spread').flatMap((basket) => basket.map(({ quantity }) => quantity));
    expect(percentile(quantities, 0.5)).toBe(3);
    expect(mean(quantities)).toBeGreaterThan(8);
    expect(mean(quantities)).toBeLessThan(10);
  });

  test('of any sixty orders in a row are about as large', () => {
    const sizes = baskets(600, 'spread').map((basket) => basket.length);
    const means = Array.from({ length: 10 }, (_, part) => mean(sizes.slice(part * 60, part * 60 + 60)));
    expect(Math.min(...means)).toBeGreaterThan(19);
    expect(Math.max(...means)).toBeLessThan(25);
  });

  test('that are spread ask for every variant once', () => {
    for (const basket of baskets(100, 'spread')) {
      expect(new Set(basket.map(({ variantId }) => variantId)).size).toBe(basket.length);
    }
  });

  test('that are hot ask for one variant in all lines', () => {
    const asked = baskets(100, 'hot').flatMap((basket) => basket.map(({ variantId }) => variantId));
    expect(new Set(asked).size).toBe(1);
    expect(asked.length).toBeGreaterThan(1_500);
  });

  test('are the same for the same seed', () => {
    expect(baskets(10, 'spread')).toEqual(baskets(10, 'spread'));
    expect(baskets(10, 'spread', 'another')).not.toEqual(baskets(10, 'spread'));
  });
});
