import { between, createRandom, type Random } from '../../scripts/seed/random.ts';

export interface Line {
  variantId: string;
  quantity: number;
}

/** What orders ask for: variants of the whole catalogue, each as often as any other, or one variant alone. */
export type Demand = 'spread' | 'hot';

/** So many of the counted values lay from `least` to `most`. */
type Range = [least: number, most: number, count: number];

// Counted in "Online Retail" (Chen, 2015; UCI Machine Learning Repository, CC BY 4.0), the orders of a gift shop in the United
// Kingdom from December 2010 and January 2011: 2,645 invoices that are no cancellations, of their 75,786 lines with a quantity
// and a price above 0. Median 15 lines of 3 units, mean 22 lines of 9 units.

/** Lines of an order. 95 of the invoices had more than 100 lines, the most that an order of Souk has: they count as 100. */
const lineCounts: readonly Range[] = [
  [1, 1, 253],
  [2, 2, 117],
  [3, 4, 177],
  [5, 6, 183],
  [7, 8, 153],
  [9, 10, 156],
  [11, 12, 153],
  [13, 15, 196],
  [16, 20, 315],
  [21, 25, 183],
  [26, 30, 146],
  [31, 40, 192],
  [41, 50, 139],
  [51, 60, 80],
  [61, 80, 76],
  [81, 99, 30],
  [100, 100, 96],
];

/** Units of a line. 20 lines had 1,000 and more: they count as 1,000. */
const quantities: readonly Range[] = [
  [1, 1, 25_039],
  [2, 2, 12_080],
  [3, 3, 5_630],
  [4, 4, 5_000],
  [5, 5, 1_847],
  [6, 6, 5_619],
  [7, 9, 2_766],
  [10, 10, 1_994],
  [11, 11, 198],
  [12, 12, 6_917],
  [13, 23, 1_792],
  [24, 24, 2_969],
  [25, 47, 1_659],
  [48, 48, 725],
  [49, 99, 809],
  [100, 199, 530],
  [200, 600, 191],
  [1_000, 1_000, 20],
];

/**
 * The next basket, again and again, as large as those of real orders; number and quantity of lines know nothing of each
 * other. The lines of a spread basket have different variants, those of a hot one all have the first. The same seed gives the
 * same baskets.
 */
export function createBaskets(seed: string, variantIds: readonly string[], demand: Demand): () => Line[] {
  const random = createRandom(seed);
  const even = spreadEvenly(random());
  return () => {
    const count = Math.min(draw(even, lineCounts), demand === 'spread' ? variantIds.length : Number.POSITIVE_INFINITY);
    const chosen = new Set<string>();
    while (demand === 'spread' && chosen.size < count) {
      chosen.add(variantIds[between(random, 0, variantIds.length - 1)] as string);
    }
    const asked = demand === 'spread' ? [...chosen] : Array.from({ length: count }, () => variantIds[0] as string);
    return asked.map((variantId) => ({ variantId, quantity: draw(random, quantities) }));
  };
}

/** One number decides both the range and the place in it: a second one of an even sequence would know the first. */
function draw(random: Random, ranges: readonly Range[]): number {
  let place = random() * ranges.reduce((sum, [, , count]) => sum + count, 0);
  for (const [least, most, count] of ranges) {
    if (place < count) return least + Math.floor((place / count) * (most - least + 1));
    place -= count;
  }
  throw new RangeError('a number from 0 up to 1 has a place in the ranges');
}

/**
 * Numbers from 0 up to 1 of which any few in a row lie evenly: steps of the golden ratio. Orders differ a hundredfold in size,
 * and the few of a short round would be larger or smaller than those of another by chance.
 */
function spreadEvenly(start: number): Random {
  let value = start;
  return () => {
    value = (value + (Math.sqrt(5) - 1) / 2) % 1;
    return value;
  };
}
