import type { PriceList, PriceListEntry } from '#packages/pricing/price-list.ts';
import { type Refusal, refuse } from '#packages/refusals/refusal.ts';
import type { Market } from './market.ts';

/** A price list as staff keeps it. */
export interface KeptPriceList extends PriceList {
  /** Counts what staff changed. */
  version: number;
  /** The version of its last event: of a change, or of its begin or end. */
  eventVersion: number;
}

/** A price list that is wished for; markets by their codes. */
export interface WishedPriceList extends Omit<PriceList, 'id' | 'marketIds'> {
  markets: readonly string[];
}

/** An entry to set, or to remove. */
export interface EntryChange extends Omit<PriceListEntry, 'priceListId' | 'minor'> {
  variantId: string;
  /** Null to remove it. */
  minor: number | null;
}

/** Most price lists of the shop: each that is in the currency is looked at for each price. */
export const mostPriceLists = 500;

/** Most entries that a variant has on all lists together. */
export const mostEntries = 500;

/**
 * The list as it is wished for. Refuses a time that ends before it begins, markets that are none or have another currency, and groups of
 * customers that are none.
 */
export function makePriceList(
  { markets: codes, ...wished }: WishedPriceList,
  { markets: known, groups }: Known,
): Omit<PriceList, 'id'> | ListRefusal {
  const { startsAt, endsAt, currency } = wished;
  if (startsAt && endsAt && endsAt <= startsAt) return refuse('ends-before-it-starts');
  const marketIds: string[] = [];
  for (const [index, code] of codes.entries()) {
    const market = known.find((each) => each.code === code);
    if (!market) return refuse('unknown-market', { index, market: code });
    if (market.currency !== currency) return refuse('other-currency', { index, expected: currency });
    marketIds.push(market.id);
  }
  for (const [index, code] of wished.customerGroups.entries()) {
    if (!groups.has(code)) return refuse('unknown-group', { index, code });
  }
  return { ...wished, marketIds };
}

/** What a list may name. */
interface Known {
  markets: readonly Market[];
  /** Codes of groups of customers. */
  groups: ReadonlySet<string>;
}

type ListRefusal =
  | Refusal<'ends-before-it-starts'>
  | Refusal<'unknown-market', { index: number; market: string }>
  | Refusal<'other-currency', { index: number; expected: string }>
  | Refusal<'unknown-group', { index: number; code: string }>;
