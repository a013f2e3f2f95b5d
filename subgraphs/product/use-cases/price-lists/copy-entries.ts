import { appendEvents } from '#packages/outbox/append-events.ts';
import { eventsAbout, type Occurrence } from '#packages/outbox/event-content.ts';
import type { EntryChange } from '../../domain/price-list.ts';
import { priceListEntriesChanged } from '../../publishes/price-list-events.ts';
import type { Tx } from '../../store/database.ts';
import { findEntriesOfVariants, saveEntries } from '../../store/price-list-entries.ts';
import { lockPriceList, updateVersions } from '../../store/price-lists.ts';

/** Most entries in one event, as many as one mutation sets. */
const mostInEvent = 500;

/**
 * Lets copies of variants cost on price lists what the variants do. Lists are locked in the order of their ids, and their entries read
 * after that: what staff set meanwhile is copied as it is then.
 * @param copyOf the id of each variant's copy
 */
export async function copyEntries(tx: Tx, copyOf: ReadonlyMap<string, string>, occurrence: Occurrence): Promise<void> {
  const variantIds = [...copyOf.keys()];
  const listIds = new Set((await findEntriesOfVariants(tx, variantIds)).map(({ priceListId }) => priceListId));
  for (const listId of [...listIds].sort()) {
    const list = await lockPriceList(tx, listId);
    if (!list) continue;
    const entries = (await findEntriesOfVariants(tx, variantIds)).filter(({ priceListId }) => priceListId === listId);
    const copies = entries.flatMap(({ variantId: of, minQuantity, minor }): EntryChange[] => {
      const variantId = copyOf.get(of);
      return variantId === undefined ? [] : [{ variantId, minQuantity, minor }];
    });
    const saved = await saveEntries(tx, listId, copies);
    if (saved.length === 0) continue;
    const contents = [];
    for (let first = 0; first < saved.length; first += mostInEvent) {
      contents.push(priceListEntriesChanged(listId, saved.slice(first, first + mostInEvent)));
    }
    const eventVersion = list.eventVersion + contents.length;
    await updateVersions(tx, { ...list, version: list.version + 1, eventVersion });
    await appendEvents(tx, eventsAbout({ id: listId, version: list.eventVersion + 1 }, contents, occurrence));
  }
}
