import { type PriceBreakdown, priceBreakdown } from '#packages/price/price-breakdown.ts';
import type { PriceList, PriceListEntry } from '#packages/pricing/price-list.ts';
import { resolvePrice } from '#packages/pricing/resolve-price.ts';
import type { CurrencyPrice } from '#packages/pricing/variant-price.ts';
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

/** What says what a variant costs in markets. */
export interface VariantTerms {
  otherPrices: readonly CurrencyPrice[];
  entries: readonly PriceListEntry[];
}

/** A market that an order is placed in. */
export interface MarketTerms {
  id: string;
  code: string;
  currency: string;
  /** Every list with its currency that may apply. */
  lists: readonly PriceList[];
}

/** Where, when and for whom lines are priced. */
export interface PricingTerms {
  /** Null outside of markets. */
  market: MarketTerms | null;
  /** Codes of the groups that the customer is in. */
  customerGroups: readonly string[];
  at: Date;
}

export interface PricedLine {
  variantId: string;
  productId: string;
  quantity: number;
  unitPriceMinor: number;
  /** The price list that the unit price is of; null for none. */
  priceListId: string | null;
}

export interface Pricing {
  currency: string;
  price: PriceBreakdown;
  lines: PricedLine[];
}

type PricingRefusal =
  | Refusal<'unknown-variant', { index: number; variantId: string }>
  | Refusal<'mixed-currencies', { index: number }>
  | Refusal<'no-price-in-market', { index: number; variantId: string; market: MarketTerms }>
  | Refusal<'order-too-large'>;

/**
 * The dearest order, in minor units, and the one with the most units. Sums over orders stay exact: these bounds leave place for a
 * thousand of the largest in every sum.
 */
export const largestOrder = { totalMinor: 9_000_000_000_000, units: 1_000_000 };

/**
 * Prices lines from the catalogue, as the catalogue shows them to the customer: in a market by its prices and price lists, outside of markets at what
 * the variants themselves cost. All must be in one currency.
 * @param catalogue with terms where a market asks for them
 */
export function priceLines(
  requested: readonly { variantId: string; quantity: number }[],
  catalogue: readonly (CatalogueVariant & Partial<VariantTerms>)[],
  { market, customerGroups, at }: PricingTerms,
): Pricing | PricingRefusal {
  const variants = new Map(catalogue.map((variant) => [variant.variantId, variant]));
  const lines: PricedLine[] = [];
  let currency: string | undefined;
  let linesMinor = 0;
  for (const [index, { variantId, quantity }] of requested.entries()) {
    const variant = variants.get(variantId);
    if (!variant?.isForSale) return refuse('unknown-variant', { index, variantId });
    const base = { currency: variant.currency, minor: variant.priceMinor, compareAtMinor: null };
    const prices = { base, others: variant.otherPrices ?? [], entries: variant.entries ?? [] };
    const price = resolvePrice(prices, market?.lists ?? [], { market, customerGroups, quantity, at });
    if (!price) {
      // Without a market each variant has its own price.
      if (!market) throw new Error(`variant ${variantId} has no price`);
      return refuse('no-price-in-market', { index, variantId, market });
    }
    currency ??= price.currency;
    if (price.currency !== currency) return refuse('mixed-currencies', { index });
    linesMinor += price.minor * quantity;
    if (linesMinor > largestOrder.totalMinor) return refuse('order-too-large');
    const priceListId = price.list?.id ?? null;
    lines.push({ variantId, quantity, productId: variant.productId, unitPriceMinor: price.minor, priceListId });
  }
  if (currency === undefined) throw new RangeError('an order has at least one line');
  return { currency, price: priceBreakdown({ linesMinor }), lines };
}
