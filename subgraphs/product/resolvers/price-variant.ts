import type { Money } from '#packages/money/money.ts';
import { nextMoment } from '#packages/pricing/price-list.ts';
import { resolvePrice } from '#packages/pricing/resolve-price.ts';
import type { ConsideredList, CurrencyPrice, ResolvedPrice } from '#packages/pricing/variant-price.ts';
import type { Context } from '../context.ts';
import type { Market } from '../domain/market.ts';
import type { KeptPriceList } from '../domain/price-list.ts';
import type { Variant } from '../domain/variant.ts';
import type { PriceUnavailable } from './generated.ts';

/** What a variant costs in a market; the parent of `VariantPricing` and of its `PriceExplanation`. */
export interface VariantPricing {
  variant: Variant;
  /** Null without one, and for one that nobody knows. */
  market: Market | null;
  at: Date;
  resolved: ResolvedPrice<KeptPriceList> | null;
  /** Null when there is a price. */
  unavailable: PriceUnavailable | null;
}

/** A list that was looked at, with the currency of the price. */
export interface ConsideredInCurrency extends ConsideredList<KeptPriceList> {
  currency: string;
}

/** Its own price, as prices of other currencies are. */
const basePriceOf = ({ price, compareAtPrice }: Variant): CurrencyPrice => ({
  ...price,
  compareAtMinor: compareAtPrice?.minor ?? null,
});

export const moneyOf = ({ minor, currency }: Money): Money => ({ minor, currency });

/** The codes of the groups that whoever asks is in. A service is in none. */
export async function groupsOfCaller({ identity, groupsOfCustomer }: Context): Promise<string[]> {
  if (identity.userId === null) return [];
  return (await groupsOfCustomer.load(identity.userId)).map(({ code }) => code);
}

/**
 * What so many of a variant cost in a market, or outside of markets, customers of some groups, by default everybody; what answers it is
 * as old as the clock at most.
 */
export async function priceVariant(
  variant: Variant,
  {
    market: code,
    quantity,
    customerGroups = [],
  }: { market: string | null; quantity: number; customerGroups?: string[] },
  context: Context,
): Promise<VariantPricing> {
  const market = code === null ? null : await context.marketsByCode.load(code);
  const at = context.dependencies.clock();
  if (code !== null && !market) return { variant, market, at, resolved: null, unavailable: 'UNKNOWN_MARKET' };
  const [others, entries, lists] = market
    ? await Promise.all([
        context.otherPricesOfVariant.load(variant.id),
        context.listEntriesOfVariant.load(variant.id),
        context.priceListsOfCurrency.load(market.currency),
      ])
    : [[], [], []];
  const until = nextMoment(lists, at);
  if (until) context.validity.endsBy(until);
  const prices = { base: basePriceOf(variant), others, entries };
  const resolved = resolvePrice(prices, lists, { market, customerGroups, quantity, at });
  return { variant, market, at, resolved, unavailable: resolved ? null : 'NO_PRICE_IN_CURRENCY' };
}
