import { refuse } from '#packages/refusals/refusal.ts';

/** Where the shop sells. */
export interface Market {
  id: string;
  /** How clients name it. */
  code: string;
  name: string;
  /** ISO 3166-1 alpha-2. */
  countries: string[];
  currency: string;
  /** BCP 47, the first is its default. */
  languages: string[];
  pricesIncludeTax: boolean;
  isDefault: boolean;
  /** Of its last event. */
  version: number;
}

/** Most markets of the shop. */
export const mostMarkets = 250;

/**
 * Decides whether a market can be as it is wished for beside the others: a code is one market's, and so is a country. As long as
 * there are markets one of them is the default: the first becomes it, and it goes on to another one only when that is to be it.
 * @returns the market as it is then, and those of the others that change with it
 */
export function placeMarket(wished: Market, others: readonly Market[]) {
  if (others.length >= mostMarkets) return refuse('too-many-markets');
  if (others.some(({ code }) => code === wished.code)) return refuse('code-taken');
  for (const [index, country] of wished.countries.entries()) {
    const holder = others.find(({ countries }) => countries.includes(country));
    if (holder) return refuse('country-taken', { index, market: holder.code });
  }
  const present = others.find(({ isDefault }) => isDefault);
  const market = { ...wished, isDefault: wished.isDefault || present === undefined };
  const replaced = market.isDefault && present ? [{ ...present, isDefault: false, version: present.version + 1 }] : [];
  return { market, replaced };
}
