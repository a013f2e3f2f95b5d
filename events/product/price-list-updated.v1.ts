import { defineEvent } from '#packages/event-contract/event-contract.ts';
import { priceListSnapshotSchema } from './price-list-snapshot.ts';

/** A price list changed, but for its entries; the data is its state after the change. The aggregate is the price list. */
export const priceListUpdatedV1 = defineEvent('price-list.updated', 1, priceListSnapshotSchema);
