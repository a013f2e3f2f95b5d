import { priceListUpdatedV1 } from '#events/product/price-list-updated.v1.ts';
import { on } from '#packages/jetstream/handler.ts';
import type { Tx } from '../store/database.ts';
import { copyPriceList } from '../use-cases/copy-price-list.ts';

export const priceListUpdated = on(priceListUpdatedV1, { apply: ({ data }, tx: Tx) => copyPriceList(tx, data) });
