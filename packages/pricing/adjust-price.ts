import type { PriceAdjustment } from './price-list.ts';

const whole = 10_000n;
const largest = BigInt(Number.MAX_SAFE_INTEGER);

/**
 * The amount with the adjustment, in minor units; null when that is more than a safe integer. Rounded to the nearest minor unit,
 * halves up. With an ending, to the nearest amount that ends like that, of two as near the lower one; but what lowers a price
 * never rounds above it, and what raises one never below. Where no amount is left by that, and for 0, the ending is left out.
 * @param minor 0 or more
 */
export function adjustPrice(minor: number, { basisPoints, ending }: PriceAdjustment): number | null {
  const before = BigInt(minor);
  // BigInt: the product is larger than an integer can be.
  const rounded = (2n * before * (whole + BigInt(basisPoints)) + whole) / (2n * whole);
  if (rounded > largest) return null;
  const isAllowed = (amount: bigint) => (basisPoints > 0 ? amount >= before : amount <= before);
  return Number(ending === null || rounded === 0n ? rounded : (withEnding(rounded, ending, isAllowed) ?? rounded));
}

function withEnding(amount: bigint, ending: string, isAllowed: (amount: bigint) => boolean): bigint | undefined {
  const step = 10n ** BigInt(ending.length);
  const below = amount - ((((amount - BigInt(ending)) % step) + step) % step);
  const candidates = [below, below + step].filter((each) => each >= 0n && each <= largest && isAllowed(each));
  return candidates.sort((a, b) => Number(distance(a, amount) - distance(b, amount)))[0];
}

const distance = (a: bigint, b: bigint) => (a < b ? b - a : a - b);
