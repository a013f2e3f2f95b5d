import { marketUpdatedV1 } from '#events/product/market-updated.v1.ts';
import { on } from '#packages/jetstream/handler.ts';
import { saveMarket } from '../store/catalogue-markets.ts';
import type { Tx } from '../store/database.ts';

export const marketUpdated = on(marketUpdatedV1, {
  apply: ({ data: { marketId: id, code, currency } }, tx: Tx) => saveMarket(tx, { id, code, currency }),
});
