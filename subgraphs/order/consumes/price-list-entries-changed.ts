import { priceListEntriesChangedV1 } from '#events/product/price-list-entries-changed.v1.ts';
import { on } from '#packages/jetstream/handler.ts';
import { saveEntries } from '../store/catalogue-price-lists.ts';
import type { Tx } from '../store/database.ts';

export const priceListEntriesChanged = on(priceListEntriesChangedV1, {
  apply: ({ data }, tx: Tx) => saveEntries(tx, data.priceListId, data.entries),
});
