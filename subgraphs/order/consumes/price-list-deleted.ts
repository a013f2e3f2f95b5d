import { priceListDeletedV1 } from '#events/product/price-list-deleted.v1.ts';
import { on } from '#packages/jetstream/handler.ts';
import { deletePriceList } from '../store/catalogue-price-lists.ts';
import type { Tx } from '../store/database.ts';

export const priceListDeleted = on(priceListDeletedV1, {
  apply: ({ data }, tx: Tx) => deletePriceList(tx, data.priceListId),
});
