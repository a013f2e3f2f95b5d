import { marketDeletedV1 } from '#events/product/market-deleted.v1.ts';
import { on } from '#packages/jetstream/handler.ts';
import { deleteMarket } from '../store/catalogue-markets.ts';
import type { Tx } from '../store/database.ts';

export const marketDeleted = on(marketDeletedV1, { apply: ({ data }, tx: Tx) => deleteMarket(tx, data.marketId) });
