import { type PriceBreakdown, priceBreakdown } from '#packages/price/price-breakdown.ts';
import { type Refusal, refuse } from '#packages/refusals/refusal.ts';

/** What can be ordered and what it costs now. */
export interface CatalogueVariant {
  variantId: string;
  productId: string;
  priceMinor: number;
  currency: string;
  /** False for drafts and for what was archived: past orders may have it, new ones may not. */
  isForSale: boolean;
}

export interface PricedLine {
  variantId: string;
  productId: string;
  quantity: number;
  unitPriceMinor: number;
}

export interface Pricing {
  currency: string;
  price: PriceBreakdown;
  lines: PricedLine[];
}

type PricingRefusal =
  | Refusal<'unknown-variant', { index: number; variantId: string }>
  | Refusal<'mixed-currencies', { index: number }>
  | Refusal<'order-too-large'>;

/**
 * The dearest order, in minor units, and the one with the most units. Sums over orders stay exact: these bounds leave place for a
 * thousand of the largest in every sum.
 */
export const largestOrder = { totalMinor: 9_000_000_000_000, units: 1_000_000 };

/** Prices lines from the catalogue. All must be in one currency. */
export function priceLines(
  requested: readonly { variantId: string; quantity: number }[],
  catalogue: readonly CatalogueVariant[],
): Pricing | PricingRefusal {
  const variants = new Map(catalogue.map((variant) => [variant.variantId, variant]));
  const lines: PricedLine[] = [];
  let currency: string | undefined;
  let linesMinor = 0;
  for (const [index, { variantId, quantity }] of requested.entries()) {
    const variant = variants.get(variantId);
    if (!variant?.isForSale) return refuse('unknown-variant', { index, variantId });
    currency ??= variant.currency;
    if (variant.currency !== currency) return refuse('mixed-currencies', { index });
    linesMinor += variant.priceMinor * quantity;
    if (linesMinor > largestOrder.totalMinor) return refuse('order-too-large');
    lines.push({ variantId, quantity, productId: variant.productId, unitPriceMinor: variant.priceMinor });
  }
  if (currency === undefined) throw new RangeError('an order has at least one line');
  return { currency, price: priceBreakdown({ linesMinor }), lines };
}
