import { priceListCreatedV1 } from '#events/product/price-list-created.v1.ts';
import { on } from '#packages/jetstream/handler.ts';
import type { Tx } from '../store/database.ts';
import { copyPriceList } from '../use-cases/copy-price-list.ts';

export const priceListCreated = on(priceListCreatedV1, { apply: ({ data }, tx: Tx) => copyPriceList(tx, data) });
