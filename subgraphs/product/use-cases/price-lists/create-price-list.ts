import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { appendEvents } from '#packages/outbox/append-events.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import { eventsAbout } from '#packages/outbox/event-content.ts';
import { isRefusal, refuse } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../../dependencies.ts';
import { type KeptPriceList, makePriceList, mostPriceLists, type WishedPriceList } from '../../domain/price-list.ts';
import { planMoments } from '../../jobs/price-list-jobs.ts';
import { priceListCreated } from '../../publishes/price-list-events.ts';
import { findGroupCodes } from '../../store/customer-groups.ts';
import { lockMarkets } from '../../store/markets.ts';
import { countPriceLists, savePriceList } from '../../store/price-lists.ts';

/** Creates a price list without entries and tells the other subgraphs. */
export function createPriceList({ database, clock }: Dependencies, wished: WishedPriceList, cause: Cause) {
  return database.transact(async (tx) => {
    const markets = await lockMarkets(tx);
    const made = makePriceList(wished, { markets, groups: await findGroupCodes(tx, wished.customerGroups) });
    if (isRefusal(made)) return made;
    // Behind the lock: of two that are created at once, the second counts the first.
    if ((await countPriceLists(tx)) >= mostPriceLists) return refuse('too-many-price-lists');
    const list: KeptPriceList = { ...made, id: uuidv7(), version: 1, eventVersion: 1 };
    const occurrence = { at: clock(), cause };
    await savePriceList(tx, list, occurrence.at);
    await planMoments(tx, list, occurrence);
    await appendEvents(tx, eventsAbout({ id: list.id, version: 1 }, [priceListCreated(list)], occurrence));
    return list;
  });
}
