import type { PriceList } from './price-list.ts';
import { resolvePrice } from './resolve-price.ts';
import type { Circumstances, CurrencyPrice } from './variant-price.ts';
import { whyNot } from './why-not.ts';

/** What has changed the price of a variant, in any order. */
export interface PriceHistory {
  /** Its own prices; `minor` is null from when it had none in the currency. */
  prices: readonly { at: Date; currency: string; minor: number | null }[];
  /** Its prices on lists; `minor` is null from when it had none. */
  entries: readonly { at: Date; priceListId: string; minQuantity: number; minor: number | null }[];
  /** Lists as they became; `list` is null from when there was none. */
  lists: readonly { at: Date; priceListId: string; list: PriceList | null }[];
}

/** What everybody paid from a moment on; null while it was not for sale. */
export interface PriceStep {
  from: Date;
  minor: number | null;
}

type Where = Pick<Circumstances, 'market' | 'at'> & { currency: string };

/** What one unit cost everybody over time, up to now, oldest first: a step wherever that changed. */
export function priceSteps(history: PriceHistory, { market, currency, at }: Where): PriceStep[] {
  const { prices, entries, lists } = concerning(history, { market, currency });
  const changes = [
    ...prices.map((change) => ({
      at: change.at,
      apply: (state: State) => void state.prices.set(change.currency, change.minor),
    })),
    ...entries.map((change) => {
      const key = `${change.priceListId} ${change.minQuantity}`;
      return { at: change.at, apply: (state: State) => void state.entries.set(key, change) };
    }),
    ...lists.map((change) => ({
      at: change.at,
      apply: (state: State) => void state.lists.set(change.priceListId, change.list),
    })),
    // Time itself changes what applies.
    ...lists
      .flatMap(({ list }) => [list?.startsAt, list?.endsAt])
      .flatMap((moment) => (moment ? [{ at: moment, apply: () => undefined }] : [])),
  ].filter((change) => change.at <= at);

  const state: State = { prices: new Map(), entries: new Map(), lists: new Map() };
  const steps: PriceStep[] = [];
  for (const [time, atOnce] of [...Map.groupBy(changes, (change) => change.at.getTime())].sort(([a], [b]) => a - b)) {
    for (const { apply } of atOnce) apply(state);
    const from = new Date(time);
    const minor = priceIn(state, { market, currency, at: from });
    if (steps.at(-1)?.minor !== minor) steps.push({ from, minor });
  }
  return steps;
}

/** What of it may have concerned everybody who bought one unit there: the rest would take time and change nothing. */
function concerning({ prices, entries, lists }: PriceHistory, { market, currency }: Omit<Where, 'at'>): PriceHistory {
  const everybody = { market, customerGroups: [], quantity: 1 };
  const isForAll = (list: PriceList | null) =>
    list !== null && whyNot({ ...list, startsAt: null, endsAt: null }, { ...everybody, at: new Date(0) }) === null;
  const ids = new Set(lists.filter(({ list }) => isForAll(list)).map(({ priceListId }) => priceListId));
  return {
    prices: prices.filter((change) => change.currency === currency),
    entries: entries.filter(({ priceListId, minQuantity }) => minQuantity === 1 && ids.has(priceListId)),
    lists: lists.filter(({ priceListId }) => ids.has(priceListId)),
  };
}

interface State {
  prices: Map<string, number | null>;
  entries: Map<string, PriceHistory['entries'][number]>;
  lists: Map<string, PriceList | null>;
}

function priceIn({ prices, entries, lists }: State, { market, currency, at }: Where): number | null {
  const minor = prices.get(currency) ?? null;
  if (minor === null) return null;
  const base: CurrencyPrice = { currency, minor, compareAtMinor: null };
  const listed = [...entries.values()].flatMap((entry) =>
    entry.minor === null ? [] : [{ ...entry, minor: entry.minor }],
  );
  const known = [...lists.values()].filter((list) => list !== null);
  const everybody = { market, customerGroups: [], quantity: 1, at };
  return resolvePrice({ base, others: [], entries: listed }, known, everybody)?.minor ?? null;
}
