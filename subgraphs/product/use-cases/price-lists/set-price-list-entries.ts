import { appendEvents } from '#packages/outbox/append-events.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import { eventsAbout } from '#packages/outbox/event-content.ts';
import { refuse } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../../dependencies.ts';
import { isStale } from '../../domain/is-stale.ts';
import { type EntryChange, mostEntries } from '../../domain/price-list.ts';
import { priceListEntriesChanged } from '../../publishes/price-list-events.ts';
import { findCrowdedVariants, findPresentVariants, saveEntries } from '../../store/price-list-entries.ts';
import { lockPriceList, updateVersions } from '../../store/price-lists.ts';

export interface EntriesChange {
  priceListId: string;
  /** The version that whoever decided it had seen; null for whichever it is. */
  expectedVersion: number | null;
  /** At most one for each variant and quantity. */
  entries: readonly EntryChange[];
}

/** Sets and removes entries of a price list and tells the other subgraphs: all of them or none. */
export function setPriceListEntries({ database, clock }: Dependencies, change: EntriesChange, cause: Cause) {
  const { priceListId: id, expectedVersion, entries } = change;
  return database.transact(async (tx) => {
    const list = await lockPriceList(tx, id);
    if (!list) return refuse('unknown-price-list');
    if (isStale(expectedVersion, list)) {
      return refuse('price-list-changed', { priceList: list });
    }
    if (list.adjustment) return refuse('no-list-of-entries');
    const variantIds = [...new Set(entries.map(({ variantId }) => variantId))];
    const known = await findPresentVariants(tx, variantIds);
    const unknown = entries.findIndex(({ variantId }) => !known.has(variantId));
    if (unknown >= 0) return refuse('unknown-variant', { index: unknown });
    const changed = await saveEntries(tx, id, entries);
    if (changed.length === 0) return list;
    const [crowded] = await findCrowdedVariants(tx, variantIds, mostEntries);
    if (crowded !== undefined) {
      return refuse('too-many-entries', { index: entries.findIndex(({ variantId }) => variantId === crowded) });
    }
    const after = { ...list, version: list.version + 1, eventVersion: list.eventVersion + 1 };
    await updateVersions(tx, after);
    const content = priceListEntriesChanged(id, changed);
    await appendEvents(tx, eventsAbout({ id, version: after.eventVersion }, [content], { at: clock(), cause }));
    return after;
  });
}
