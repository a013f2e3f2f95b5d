import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { appendEvents } from '#packages/outbox/append-events.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import { eventsAbout } from '#packages/outbox/event-content.ts';
import { isRefusal } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../../dependencies.ts';
import { type Market, placeMarket } from '../../domain/market.ts';
import { marketCreated, marketUpdated } from '../../publishes/market-events.ts';
import { lockMarkets, saveMarkets } from '../../store/markets.ts';

/** Adds a market and tells the other subgraphs. */
export function createMarket({ database, clock }: Dependencies, wished: Omit<Market, 'id' | 'version'>, cause: Cause) {
  return database.transact(async (tx) => {
    const placed = placeMarket({ ...wished, id: uuidv7(), version: 1 }, await lockMarkets(tx));
    if (isRefusal(placed)) return placed;
    const { market, replaced } = placed;
    await saveMarkets(tx, [...replaced, market]);
    const occurrence = { at: clock(), cause };
    await appendEvents(tx, [
      ...replaced.flatMap((other) => eventsAbout(other, [marketUpdated(other)], occurrence)),
      ...eventsAbout(market, [marketCreated(market)], occurrence),
    ]);
    return market;
  });
}
