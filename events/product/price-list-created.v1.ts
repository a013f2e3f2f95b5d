import { defineEvent } from '#packages/event-contract/event-contract.ts';
import { priceListSnapshotSchema } from './price-list-snapshot.ts';

/** There is a new price list, without entries. The aggregate is the price list. */
export const priceListCreatedV1 = defineEvent('price-list.created', 1, priceListSnapshotSchema);
