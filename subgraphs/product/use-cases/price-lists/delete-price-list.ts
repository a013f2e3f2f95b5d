import { appendEvents } from '#packages/outbox/append-events.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import { eventsAbout } from '#packages/outbox/event-content.ts';
import { refuse } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../../dependencies.ts';
import { isStale } from '../../domain/is-stale.ts';
import { priceListDeleted } from '../../publishes/price-list-events.ts';
import { lockPriceList, deletePriceList as remove } from '../../store/price-lists.ts';

export interface PriceListDeletion {
  id: string;
  /** The version that whoever decided it had seen; null for whichever it is. */
  expectedVersion: number | null;
}

/** Deletes a price list with its entries and tells the other subgraphs. Moments that were planned are found to be none. */
export function deletePriceList({ database, clock }: Dependencies, deletion: PriceListDeletion, cause: Cause) {
  const { id, expectedVersion } = deletion;
  return database.transact(async (tx) => {
    const list = await lockPriceList(tx, id);
    if (!list) return refuse('unknown-price-list');
    if (isStale(expectedVersion, list)) {
      return refuse('price-list-changed', { priceList: list });
    }
    const at = clock();
    await remove(tx, list, at);
    const version = list.eventVersion + 1;
    await appendEvents(tx, eventsAbout({ id, version }, [priceListDeleted(id)], { at, cause }));
    return { id };
  });
}
