import { isDeepStrictEqual } from 'node:util';
import { appendEvents } from '#packages/outbox/append-events.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import { eventsAbout } from '#packages/outbox/event-content.ts';
import { isRefusal, refuse } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../../dependencies.ts';
import { isStale } from '../../domain/is-stale.ts';
import { type Market, placeMarket } from '../../domain/market.ts';
import { marketUpdated } from '../../publishes/market-events.ts';
import { findPriceListsOfMarket, lockMarkets, saveMarkets } from '../../store/markets.ts';

export interface MarketChange {
  id: string;
  /** The version that whoever decided it had seen; null for whichever it is. */
  expectedVersion: number | null;
  /** What it is to be; what is left out stays. */
  wished: Partial<Omit<Market, 'id' | 'version'>>;
}

/** Changes a market and tells the other subgraphs. What it is already changes nothing. */
export function updateMarket({ database, clock }: Dependencies, change: MarketChange, cause: Cause) {
  const { id, expectedVersion, wished } = change;
  return database.transact(async (tx) => {
    const markets = await lockMarkets(tx);
    const current = markets.find((market) => market.id === id);
    if (!current) return refuse('unknown-market');
    if (isStale(expectedVersion, current)) {
      return refuse('market-changed', { market: current });
    }
    // Another one has to take its place: there is always a default.
    if (current.isDefault && wished.isDefault === false) return refuse('default-needed');
    if (isDeepStrictEqual({ ...current, ...wished }, current)) return current;
    const others = markets.filter((market) => market !== current);
    const placed = placeMarket({ ...current, ...wished, version: current.version + 1 }, others);
    if (isRefusal(placed)) return placed;
    const { market, replaced } = placed;
    if (market.currency !== current.currency) {
      // They are in the currency it has.
      const priceListIds = await findPriceListsOfMarket(tx, id);
      if (priceListIds.length > 0) return refuse('market-in-use', { priceListIds });
    }
    await saveMarkets(tx, [...replaced, market]);
    const changed = [...replaced, market].flatMap((each) =>
      eventsAbout(each, [marketUpdated(each)], { at: clock(), cause }),
    );
    await appendEvents(tx, changed);
    return market;
  });
}
