import { marketCreatedV1 } from '#events/product/market-created.v1.ts';
import { on } from '#packages/jetstream/handler.ts';
import { saveMarket } from '../store/catalogue-markets.ts';
import type { Tx } from '../store/database.ts';

export const marketCreated = on(marketCreatedV1, {
  apply: ({ data: { marketId: id, code, currency } }, tx: Tx) => saveMarket(tx, { id, code, currency }),
});
