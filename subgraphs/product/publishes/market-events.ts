import { marketCreatedV1 } from '#events/product/market-created.v1.ts';
import { marketDeletedV1 } from '#events/product/market-deleted.v1.ts';
import { marketUpdatedV1 } from '#events/product/market-updated.v1.ts';
import { eventOf } from '#packages/outbox/event-content.ts';
import type { Market } from '../domain/market.ts';

const snapshot = ({ id, version: _, ...market }: Market) => ({ marketId: id, ...market });

export const marketCreated = (market: Market) => eventOf(marketCreatedV1, snapshot(market));
export const marketUpdated = (market: Market) => eventOf(marketUpdatedV1, snapshot(market));
export const marketDeleted = ({ id, code }: Market) => eventOf(marketDeletedV1, { marketId: id, code });
