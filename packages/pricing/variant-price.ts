import type { PriceList, PriceListEntry } from './price-list.ts';

/** What a variant costs in one currency, in its minor units. */
export interface CurrencyPrice {
  currency: string;
  minor: number;
  /** What it cost before; more than the price. */
  compareAtMinor: number | null;
}

/** Everything that says what a variant costs. */
export interface VariantPrices {
  /** In the currency of its product. */
  base: CurrencyPrice;
  /** In other currencies, one of each. */
  others: readonly CurrencyPrice[];
  /** What it costs on price lists. */
  entries: readonly PriceListEntry[];
}

/** Who buys how many of it where and when. */
export interface Circumstances {
  /** Null outside of markets: the price is that in the product's currency, and no list applies. */
  market: { id: string; currency: string } | null;
  customerGroups: readonly string[];
  /** 1 or more. */
  quantity: number;
  at: Date;
}

export type PriceSource = 'BASE_PRICE' | 'CURRENCY_PRICE' | 'PRICE_LIST';

/** What became of a list. Of those that would apply: it does, what applies is taken off it, or another one comes before it. */
export type ListOutcome =
  | 'APPLIED'
  | 'ADJUSTED'
  | 'OUTRANKED'
  | 'TOO_LARGE'
  | 'NO_ENTRY'
  | 'QUANTITY_TOO_LOW'
  | 'NOT_STARTED'
  | 'ENDED'
  | 'OTHER_MARKET'
  | 'OTHER_CURRENCY'
  | 'OTHER_GROUP';

export interface ConsideredList<List extends PriceList = PriceList> {
  list: List;
  outcome: ListOutcome;
  /** What the variant would cost by it; null when it does not apply. */
  minor: number | null;
}

/** A price and why it is that. */
export interface ResolvedPrice<List extends PriceList = PriceList> extends CurrencyPrice {
  source: PriceSource;
  /** The list it is of; null when it is of none. */
  list: List | null;
  /** The quantity from which on it holds; null when it holds for one. */
  minQuantity: number | null;
  /** Every list that was given, in the order in which lists decide. */
  considered: readonly ConsideredList<List>[];
}
