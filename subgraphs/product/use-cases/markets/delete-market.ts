import { appendEvents } from '#packages/outbox/append-events.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import { eventsAbout } from '#packages/outbox/event-content.ts';
import { refuse } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../../dependencies.ts';
import { isStale } from '../../domain/is-stale.ts';
import { marketDeleted } from '../../publishes/market-events.ts';
import { findPriceListsOfMarket, lockMarkets, deleteMarket as remove } from '../../store/markets.ts';

export interface MarketDeletion {
  id: string;
  /** The version that whoever decided it had seen; null for whichever it is. */
  expectedVersion: number | null;
}

/** Deletes a market and tells the other subgraphs. The default can only be the last one to go. */
export function deleteMarket({ database, clock }: Dependencies, deletion: MarketDeletion, cause: Cause) {
  const { id, expectedVersion } = deletion;
  return database.transact(async (tx) => {
    const markets = await lockMarkets(tx);
    const market = markets.find((each) => each.id === id);
    if (!market) return refuse('unknown-market');
    if (isStale(expectedVersion, market)) return refuse('market-changed', { market });
    if (market.isDefault && markets.length > 1) return refuse('default-needed');
    // A list without its last market would be one for all markets.
    const priceListIds = await findPriceListsOfMarket(tx, id);
    if (priceListIds.length > 0) return refuse('market-in-use', { priceListIds });
    await remove(tx, id);
    const version = market.version + 1;
    await appendEvents(tx, eventsAbout({ id, version }, [marketDeleted(market)], { at: clock(), cause }));
    return { id };
  });
}
