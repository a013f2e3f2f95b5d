import { isDeepStrictEqual } from 'node:util';
import { appendEvents } from '#packages/outbox/append-events.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import { eventsAbout } from '#packages/outbox/event-content.ts';
import { isRefusal, refuse } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../../dependencies.ts';
import { isStale } from '../../domain/is-stale.ts';
import { type KeptPriceList, makePriceList, type WishedPriceList } from '../../domain/price-list.ts';
import { planMoments } from '../../jobs/price-list-jobs.ts';
import { priceListUpdated } from '../../publishes/price-list-events.ts';
import { findGroupCodes } from '../../store/customer-groups.ts';
import { lockMarkets } from '../../store/markets.ts';
import { lockPriceList, savePriceList } from '../../store/price-lists.ts';

export interface PriceListUpdate {
  id: string;
  /** The version that whoever decided it had seen; null for whichever it is. */
  expectedVersion: number | null;
  /** What it is to be; what is left out stays. */
  wished: Partial<Omit<WishedPriceList, 'currency'>>;
}

/** Changes a price list, but for its entries, and tells the other subgraphs. What it is already changes nothing. */
export function updatePriceList({ database, clock }: Dependencies, update: PriceListUpdate, cause: Cause) {
  const { id, expectedVersion, wished } = update;
  return database.transact(async (tx) => {
    const markets = await lockMarkets(tx);
    const current = await lockPriceList(tx, id);
    if (!current) return refuse('unknown-price-list');
    if (isStale(expectedVersion, current)) {
      return refuse('price-list-changed', { priceList: current });
    }
    const { version, eventVersion, marketIds, ...same } = current;
    const codes = markets.filter((market) => marketIds.includes(market.id)).map(({ code }) => code);
    // A list goes on naming a group that was deleted: without the word it would be for everybody.
    const groups = new Set([...same.customerGroups, ...(await findGroupCodes(tx, wished.customerGroups ?? []))]);
    const made = makePriceList({ ...same, markets: codes, ...wished }, { markets, groups });
    if (isRefusal(made)) return made;
    // What is on a list of entries would be lost, and an adjustment has no entries to become one.
    if ((made.adjustment === null) !== (current.adjustment === null)) return refuse('other-kind');
    const changed: KeptPriceList = { ...made, id, version: version + 1, eventVersion: eventVersion + 1 };
    if (isSame(changed, current)) return current;
    const occurrence = { at: clock(), cause };
    await savePriceList(tx, changed, occurrence.at);
    await planMoments(tx, changed, occurrence);
    const aggregate = { id, version: changed.eventVersion };
    await appendEvents(tx, eventsAbout(aggregate, [priceListUpdated(changed)], occurrence));
    return changed;
  });
}

function isSame(a: KeptPriceList, b: KeptPriceList): boolean {
  const comparable = ({ marketIds, version: _, eventVersion: __, ...list }: KeptPriceList) => {
    return { ...list, marketIds: [...marketIds].sort() };
  };
  return isDeepStrictEqual(comparable(a), comparable(b));
}
