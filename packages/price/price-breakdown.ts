/**
 * What something costs, in minor units of one currency: `lines − discounts + shipping + tax = total`, exactly, no part of it
 * negative. Whoever wants to know what was paid reads the total, and never adds up lines.
 */
export interface PriceBreakdown {
  /** The sum of the lines: quantity times unit price. */
  linesMinor: number;
  /** What is taken off, as a positive number. */
  discountsMinor: number;
  shippingMinor: number;
  /** Tax that is not in the prices of the lines already. */
  taxMinor: number;
  totalMinor: number;
}

/** Parts that are left out are 0. */
export type PriceParts = Pick<PriceBreakdown, 'linesMinor'> & Partial<Omit<PriceBreakdown, 'totalMinor'>>;

/** The breakdown of these parts. Throws a RangeError when a part or the total is negative or no safe integer. */
export function priceBreakdown(parts: PriceParts): PriceBreakdown {
  const price = { discountsMinor: 0, shippingMinor: 0, taxMinor: 0, ...parts };
  const complete = { ...price, totalMinor: Number(totalOf(price)) };
  if (!isPriceBreakdown(complete)) throw new RangeError(`no price: ${JSON.stringify(complete)}`);
  return complete;
}

/** True when no part is negative and all of them sum up to the total. */
export function isPriceBreakdown(price: PriceBreakdown): boolean {
  const { linesMinor, discountsMinor, shippingMinor, taxMinor, totalMinor } = price;
  const amounts = [linesMinor, discountsMinor, shippingMinor, taxMinor, totalMinor];
  if (!amounts.every((amount) => Number.isSafeInteger(amount) && amount >= 0)) return false;
  return totalOf(price) === BigInt(totalMinor);
}

/** BigInt: on the way to a total that fits, sums may be larger than an integer can be. Throws when a part is no integer. */
function totalOf(parts: Omit<PriceBreakdown, 'totalMinor'>): bigint {
  const { linesMinor, discountsMinor, shippingMinor, taxMinor } = parts;
  return BigInt(linesMinor) - BigInt(discountsMinor) + BigInt(shippingMinor) + BigInt(taxMinor);
}
